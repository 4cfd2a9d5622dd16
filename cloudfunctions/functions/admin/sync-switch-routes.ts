import {
  moveAccountSwitchesRoute,
  moveUserSwitchesRoute,
  moveWebinarSwitchesRoute,
} from '../../../shared/contracts/sync-switch-routes'
import { moveAccountSwitches } from '../../usecases/sync-switches/move-account-switches'
import { moveUserSwitches } from '../../usecases/sync-switches/move-user-switches'
import { moveWebinarSwitches } from '../../usecases/sync-switches/move-webinar-switches'
import { answer, type App } from '../../wiring/app'
import type { World } from '../../wiring/compose'

export function syncSwitchRoutes(app: App, deps: World): void {
  answer(app, moveAccountSwitchesRoute, async (c) =>
    c.json(await moveAccountSwitches({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, moveUserSwitchesRoute, async (c) =>
    c.json(await moveUserSwitches({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, moveWebinarSwitchesRoute, async (c) =>
    c.json(await moveWebinarSwitches({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
}
