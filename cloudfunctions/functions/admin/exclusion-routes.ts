import {
  addExclusionRoute,
  listAccountUsersRoute,
  previewExclusionRoute,
  removeExclusionRoute,
  viewExclusionsRoute,
} from '../../../shared/contracts/exclusions'
import { addExclusion } from '../../features/contacts/add-exclusion'
import { listAccountUsers } from '../../features/contacts/list-account-users'
import { previewExclusion } from '../../features/contacts/preview-exclusion'
import { removeExclusion } from '../../features/contacts/remove-exclusion'
import { viewExclusions } from '../../features/contacts/view-exclusions'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'

export function exclusionRoutes(app: App, deps: World): void {
  answer(app, viewExclusionsRoute, async (c) => c.json(await viewExclusions(deps), 200))
  answer(app, listAccountUsersRoute, async (c) => c.json(await listAccountUsers(c.req.valid('query'), deps), 200))
  answer(app, previewExclusionRoute, async (c) => c.json(await previewExclusion(c.req.valid('query'), deps), 200))
  answer(app, addExclusionRoute, async (c) =>
    c.json(await addExclusion(c.req.valid('json'), c.var.operator, deps), 200),
  )
  answer(app, removeExclusionRoute, async (c) =>
    c.json(await removeExclusion(c.req.valid('param'), c.var.operator, deps), 200),
  )
}
