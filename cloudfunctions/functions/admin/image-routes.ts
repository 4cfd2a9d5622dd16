import { uploadImageRoute } from '../../../shared/contracts/uploads'
import { uploadImage } from '../../features/webinars/upload-image'
import { guard, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'
import { readUpload } from './read-upload'

export function imageRoutes(app: App, deps: World): void {
  app.openAPIRegistry.registerPath(uploadImageRoute)
  app.post(uploadImageRoute.path, guard(uploadImageRoute.caller), async (c) => {
    const { file } = await readUpload(c)
    const image = { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name }
    return c.json(await uploadImage(image, c.var.operator, deps), 200)
  })
}
