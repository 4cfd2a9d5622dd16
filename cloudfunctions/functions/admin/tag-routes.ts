import {
  createTagRoute,
  deleteTagRoute,
  listTagsRoute,
  renameTagRoute,
  tagContactsRoute,
} from '../../../shared/contracts/tags'
import { createTag } from '../../features/contacts/create-tag'
import { deleteTag } from '../../features/contacts/delete-tag'
import { listTags } from '../../features/contacts/list-tags'
import { renameTag } from '../../features/contacts/rename-tag'
import { tagContacts } from '../../features/contacts/tag-contacts'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'

export function tagRoutes(app: App, deps: World): void {
  answer(app, listTagsRoute, async (c) => c.json(await listTags(deps), 200))
  answer(app, createTagRoute, async (c) => c.json(await createTag(c.req.valid('json'), c.var.operator, deps), 200))
  answer(app, renameTagRoute, async (c) =>
    c.json(await renameTag({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, deleteTagRoute, async (c) => c.json(await deleteTag(c.req.valid('param'), c.var.operator, deps), 200))
  answer(app, tagContactsRoute, async (c) => c.json(await tagContacts(c.req.valid('json'), c.var.operator, deps), 200))
}
