import { saveHallSettingsRoute, viewHallSettingsRoute } from '../../../shared/contracts/hall-settings'
import { saveHallSettings } from '../../usecases/hall/save-hall-settings'
import { viewHallSettings } from '../../usecases/hall/view-hall-settings'
import { answer, type App } from '../../wiring/app'
import type { World } from '../../wiring/compose'

export function hallRoutes(app: App, deps: World): void {
  answer(app, viewHallSettingsRoute, async (c) => c.json(await viewHallSettings(deps), 200))
  answer(app, saveHallSettingsRoute, async (c) =>
    c.json(await saveHallSettings(c.req.valid('json'), c.var.operator, deps), 200),
  )
}
