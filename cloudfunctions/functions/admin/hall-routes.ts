import { saveHallSettingsRoute, viewHallSettingsRoute } from '../../../shared/contracts/hall-settings'
import { saveRegistrationFormRoute, viewRegistrationFormRoute } from '../../../shared/contracts/registration-form'
import { saveHallSettings } from '../../usecases/hall/save-hall-settings'
import { viewHallSettings } from '../../usecases/hall/view-hall-settings'
import { readGlobalForm } from '../../usecases/registration-forms/global-form'
import { saveRegistrationForm } from '../../usecases/registration-forms/save-registration-form'
import { answer, type App } from '../../wiring/app'
import type { World } from '../../wiring/compose'

/** What is set once for all webinars: the hall and the form. */
export function hallRoutes(app: App, deps: World): void {
  answer(app, viewHallSettingsRoute, async (c) => c.json(await viewHallSettings(deps), 200))
  answer(app, saveHallSettingsRoute, async (c) => c.json(await saveHallSettings(c.req.valid('json'), c.var.operator, deps), 200))
  answer(app, viewRegistrationFormRoute, async (c) => c.json(await readGlobalForm(deps.db), 200))
  answer(app, saveRegistrationFormRoute, async (c) => c.json(await saveRegistrationForm(c.req.valid('json'), c.var.operator, deps), 200))
}
