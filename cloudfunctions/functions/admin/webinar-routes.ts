import {
  changeWebinarsRoute,
  createWebinarRoute,
  exportRegistrantsRoute,
  deleteWebinarRoute,
  listRegistrantsRoute,
  retryAtProviderRoute,
  listWebinarsRoute,
  takeInWebinarRoute,
  updateWebinarRoute,
  viewWebinarDeletionRoute,
  viewWebinarDetailRoute,
} from '../../../shared/contracts/webinars'
import { inEnglish } from '../../../shared/text/in-english'
import { textIn } from '../../../shared/text/text-in'
import { changeWebinars } from '../../usecases/webinars/change-webinars'
import { createWebinar } from '../../usecases/webinars/create-webinar'
import { deleteWebinar } from '../../usecases/webinars/delete-webinar'
import { exportRegistrants } from '../../usecases/webinars/export-registrants'
import { retryFailedAtProvider } from '../../usecases/registrations/retry-failed-at-provider'
import { listRegistrants } from '../../usecases/webinars/list-registrants'
import { listWebinars } from '../../usecases/webinars/list-webinars'
import { takeInWebinar } from '../../usecases/webinars/take-in-webinar'
import { updateWebinar } from '../../usecases/webinars/update-webinar'
import { viewWebinarDeletion } from '../../usecases/webinars/view-webinar-deletion'
import { viewWebinarDetail } from '../../usecases/webinars/view-webinar-detail'
import { answer, type App } from '../../wiring/app'
import type { World } from '../../wiring/compose'
import { languageFor } from '../../wiring/language-for'
import { basisOf, withTag } from './revision-headers'

export function webinarRoutes(app: App, deps: World): void {
  answer(app, listWebinarsRoute, async (c) => c.json(await listWebinars(c.req.valid('query'), deps), 200))
  answer(app, createWebinarRoute, async (c) =>
    c.json(await createWebinar(c.req.valid('json'), c.var.operator, deps), 200),
  )
  answer(app, takeInWebinarRoute, async (c) =>
    c.json(await takeInWebinar(c.req.valid('json'), c.var.operator, deps), 200),
  )
  answer(app, changeWebinarsRoute, async (c) =>
    c.json(await changeWebinars(c.req.valid('json'), c.var.operator, deps), 200),
  )
  answer(app, viewWebinarDetailRoute, async (c) =>
    c.json(withTag(c, await viewWebinarDetail(c.req.valid('param'), deps)), 200),
  )
  answer(app, updateWebinarRoute, async (c) => {
    const sent = { ...c.req.valid('param'), ...c.req.valid('json') }
    return c.json(withTag(c, await updateWebinar({ ...sent, ...basisOf(c, sent) }, c.var.operator, deps)), 200)
  })
  answer(app, viewWebinarDeletionRoute, async (c) => {
    const deletion = await viewWebinarDeletion(c.req.valid('param'), deps)
    return c.json(
      { ...deletion, refusal: languageFor(c) === 'en' ? inEnglish(deletion.refusal) : deletion.refusal },
      200,
    )
  })
  answer(app, deleteWebinarRoute, async (c) =>
    c.json(await deleteWebinar({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, exportRegistrantsRoute, async (c) =>
    c.json(
      await exportRegistrants(
        { ...c.req.valid('param'), ...c.req.valid('query') },
        textIn(c.req.header('accept-language')),
        c.var.operator,
        deps,
      ),
      200,
    ),
  )
  answer(app, retryAtProviderRoute, async (c) =>
    c.json(await retryFailedAtProvider({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, listRegistrantsRoute, async (c) =>
    c.json(await listRegistrants({ ...c.req.valid('param'), ...c.req.valid('query') }, c.var.operator, deps), 200),
  )
}
