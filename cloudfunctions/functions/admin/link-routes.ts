import { z } from '@hono/zod-openapi'
import { listInvitersRoute, shortLinkIdSchema, viewLinksRoute } from '../../../shared/contracts/links'
import { viewLinks } from '../../usecases/links/view-links'
import { viewMiniProgramCode } from '../../usecases/links/view-mini-program-code'
import { listInviters } from '../../usecases/shares/list-inviters'
import { answer, guard, type App } from '../../wiring/app'
import type { World } from '../../wiring/compose'

/** WeChat draws between 280 and 1280 pixels wide. */
const widthSchema = z.coerce.number().int().min(280).max(1280).default(430)

export function linkRoutes(app: App, deps: World): void {
  answer(app, viewLinksRoute, async (c) => c.json(await viewLinks(c.req.valid('query'), deps), 200))
  answer(app, listInvitersRoute, async (c) => c.json(await listInviters(c.req.valid('param'), deps), 200))

  app.get('/api/admin/links/:id/mini-program-code', guard('viewer'), async (c) => {
    const { bytes, mime } = await viewMiniProgramCode({ id: shortLinkIdSchema.parse(c.req.param('id')), width: widthSchema.parse(c.req.query('width')) }, deps)
    return c.body(new Uint8Array(bytes).buffer, 200, { 'content-type': mime, 'cache-control': 'private, max-age=86400' })
  })
}
