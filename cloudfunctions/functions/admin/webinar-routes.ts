import {
  changeWebinarsRoute,
  createWebinarRoute,
  listRegistrantsRoute,
  listWebinarsRoute,
  updateWebinarRoute,
  viewWebinarDetailRoute,
} from '../../../shared/contracts/webinars'
import { changeWebinars } from '../../usecases/webinars/change-webinars'
import { createWebinar } from '../../usecases/webinars/create-webinar'
import { listRegistrants } from '../../usecases/webinars/list-registrants'
import { listWebinars } from '../../usecases/webinars/list-webinars'
import { updateWebinar } from '../../usecases/webinars/update-webinar'
import { viewWebinarDetail } from '../../usecases/webinars/view-webinar-detail'
import { answer, type App } from '../../wiring/app'
import type { World } from '../../wiring/compose'

export function webinarRoutes(app: App, deps: World): void {
  answer(app, listWebinarsRoute, async (c) => c.json(await listWebinars(c.req.valid('query'), deps), 200))
  answer(app, createWebinarRoute, async (c) => c.json(await createWebinar(c.req.valid('json'), c.var.operator, deps), 200))
  answer(app, changeWebinarsRoute, async (c) => c.json(await changeWebinars(c.req.valid('json'), c.var.operator, deps), 200))
  answer(app, viewWebinarDetailRoute, async (c) => c.json(await viewWebinarDetail(c.req.valid('param'), deps), 200))
  answer(app, updateWebinarRoute, async (c) => c.json(await updateWebinar({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200))
  answer(app, listRegistrantsRoute, async (c) => c.json(await listRegistrants({ ...c.req.valid('param'), ...c.req.valid('query') }, deps), 200))
}
