import { publishMenuRoute, viewMenuRoute, viewOfficialAccountRoute } from '../../../shared/contracts/official-account'
import { inWords } from '../../../shared/text/messages/message'
import { publishMenu } from '../../features/wechat/publish-menu'
import { viewMenu } from '../../features/wechat/view-menu'
import { viewOfficialAccount } from '../../features/wechat/view-official-account'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'
import { languageFor } from '../../wiring/http/language-for'
import { basisOf, withTag } from './revision-headers'

/** The official account that hall and registration use. */
export function officialAccountRoutes(app: App, deps: World): void {
  answer(app, viewOfficialAccountRoute, async (c) => {
    const account = await viewOfficialAccount(deps)
    return c.json({ ...account, refusal: account.refusal && inWords(account.refusal, languageFor(c)) }, 200)
  })
  answer(app, viewMenuRoute, async (c) => c.json(withTag(c, await viewMenu(deps)), 200))
  answer(app, publishMenuRoute, async (c) => {
    const sent = c.req.valid('json')
    return c.json(withTag(c, await publishMenu({ ...sent, ...basisOf(c, sent) }, c.var.operator, deps)), 200)
  })
}
