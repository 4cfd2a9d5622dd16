import { saveConsentTextRoute, viewConsentTextRoute } from '../../../shared/contracts/consents'
import { saveConsentText } from '../../usecases/consents/save-consent-text'
import { viewConsentText } from '../../usecases/consents/view-consent-text'
import { answer, type App } from '../../wiring/app'
import type { World } from '../../wiring/compose'

export function consentRoutes(app: App, deps: World): void {
  answer(app, viewConsentTextRoute, async (c) => c.json(await viewConsentText(deps), 200))
  answer(app, saveConsentTextRoute, async (c) =>
    c.json(await saveConsentText(c.req.valid('json'), c.var.operator, deps), 200),
  )
}
