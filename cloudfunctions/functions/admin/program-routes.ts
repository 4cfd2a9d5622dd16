import { inviteRoute, listProgramRoute, moveMembersRoute, removeMembersRoute } from '../../../shared/contracts/programs'
import { invite } from '../../features/automation/invite'
import { listProgram } from '../../features/automation/list-program'
import { moveMembers } from '../../features/automation/move-members'
import { removeMembers } from '../../features/automation/remove-members'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'

export function programRoutes(app: App, deps: World): void {
  answer(app, listProgramRoute, async (c) => c.json(await listProgram(c.req.valid('query'), c.var.operator, deps), 200))
  answer(app, inviteRoute, async (c) => c.json(await invite(c.req.valid('json'), c.var.operator, deps), 200))
  answer(app, moveMembersRoute, async (c) => c.json(await moveMembers(c.req.valid('json'), c.var.operator, deps), 200))
  answer(app, removeMembersRoute, async (c) =>
    c.json(await removeMembers(c.req.valid('json'), c.var.operator, deps), 200),
  )
}
