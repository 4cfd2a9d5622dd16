import {
  createFolderRoute,
  deleteFolderRoute,
  listFoldersRoute,
  updateFolderRoute,
} from '../../../shared/contracts/folders'
import { createFolder } from '../../features/webinars/create-folder'
import { deleteFolder } from '../../features/webinars/delete-folder'
import { listFolders } from '../../features/webinars/list-folders'
import { updateFolder } from '../../features/webinars/update-folder'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'

export function folderRoutes(app: App, deps: World): void {
  answer(app, listFoldersRoute, async (c) => c.json(await listFolders(deps), 200))
  answer(app, createFolderRoute, async (c) =>
    c.json(await createFolder(c.req.valid('json'), c.var.operator, deps), 200),
  )
  answer(app, updateFolderRoute, async (c) =>
    c.json(await updateFolder({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, deleteFolderRoute, async (c) =>
    c.json(await deleteFolder(c.req.valid('param'), c.var.operator, deps), 200),
  )
}
