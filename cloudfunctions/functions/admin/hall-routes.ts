import { saveHallSettingsRoute, viewHallSettingsRoute } from '../../../shared/contracts/hall-settings'
import { saveHallSettings } from '../../features/hall/save-hall-settings'
import { viewHallSettings } from '../../features/hall/view-hall-settings'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'
import { basisOf, withTag } from './revision-headers'

export function hallRoutes(app: App, deps: World): void {
  answer(app, viewHallSettingsRoute, async (c) => c.json(withTag(c, await viewHallSettings(deps)), 200))
  answer(app, saveHallSettingsRoute, async (c) => {
    const sent = c.req.valid('json')
    return c.json(withTag(c, await saveHallSettings({ ...sent, ...basisOf(c, sent) }, c.var.operator, deps)), 200)
  })
}
