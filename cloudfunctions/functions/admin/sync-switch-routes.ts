import {
  moveAccountSwitchesRoute,
  moveUserSwitchesRoute,
  moveWebinarSwitchesRoute,
} from '../../../shared/contracts/sync-switch-routes'
import { moveAccountSwitches } from '../../features/webinars/move-account-switches'
import { moveUserSwitches } from '../../features/webinars/move-user-switches'
import { moveWebinarSwitches } from '../../features/webinars/move-webinar-switches'
import { answer, type App } from '../../wiring/http/app'
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
