import { saveConsentTextRoute, viewConsentTextRoute } from '../../../shared/contracts/consents'
import { saveConsentText } from '../../features/contacts/save-consent-text'
import { viewConsentText } from '../../features/contacts/view-consent-text'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'
import { basisOf, withTag } from './revision-headers'

export function consentRoutes(app: App, deps: World): void {
  answer(app, viewConsentTextRoute, async (c) => c.json(withTag(c, await viewConsentText(deps)), 200))
  answer(app, saveConsentTextRoute, async (c) => {
    const sent = c.req.valid('json')
    return c.json(withTag(c, await saveConsentText({ ...sent, ...basisOf(c, sent) }, c.var.operator, deps)), 200)
  })
}
