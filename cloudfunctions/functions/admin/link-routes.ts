import { listInvitersRoute, viewLinksRoute } from '../../../shared/contracts/links'
import { viewLinks } from '../../features/promotion/view-links'
import { viewMiniProgramCode } from '../../features/promotion/view-mini-program-code'
import { listInviters } from '../../features/promotion/list-inviters'
import { answer, guard, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'

/** How wide WeChat draws, in pixels. */
const WIDTH = { least: 280, most: 1280, usual: 430 }

export function linkRoutes(app: App, deps: World): void {
  answer(app, viewLinksRoute, async (c) => c.json(await viewLinks(c.req.valid('query'), deps), 200))
  answer(app, listInvitersRoute, async (c) =>
    c.json(await listInviters(c.req.valid('param'), c.var.operator, deps), 200),
  )

  app.get('/api/admin/links/:id/mini-program-code', guard('viewer'), async (c) => {
    const wanted = Math.round(Number(c.req.query('width'))) || WIDTH.usual
    const width = Math.min(Math.max(wanted, WIDTH.least), WIDTH.most)
    const { bytes, mime } = await viewMiniProgramCode({ id: c.req.param('id') ?? '', width }, deps)
    return c.body(new Uint8Array(bytes).buffer, 200, {
      'content-type': mime,
      'cache-control': 'private, max-age=86400',
    })
  })
}
