import { publishMenuRoute, viewMenuRoute, viewOfficialAccountRoute } from '../../../shared/contracts/official-account'
import { publishMenu } from '../../features/wechat/publish-menu'
import { viewMenu } from '../../features/wechat/view-menu'
import { viewOfficialAccount } from '../../features/wechat/view-official-account'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'
import { basisOf, withTag } from './revision-headers'

/** The official account that hall and registration are tied to. */
export function officialAccountRoutes(app: App, deps: World): void {
  answer(app, viewOfficialAccountRoute, async (c) => c.json(await viewOfficialAccount(deps), 200))
  answer(app, viewMenuRoute, async (c) => c.json(withTag(c, await viewMenu(deps)), 200))
  answer(app, publishMenuRoute, async (c) => {
    const sent = c.req.valid('json')
    return c.json(withTag(c, await publishMenu({ ...sent, ...basisOf(c, sent) }, c.var.operator, deps)), 200)
  })
}
