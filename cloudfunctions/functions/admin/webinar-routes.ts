import {
  changeWebinarsRoute,
  createWebinarRoute,
  exportRegistrantsRoute,
  deleteWebinarRoute,
  listRegistrantsRoute,
  retryAtProviderRoute,
  listWebinarsRoute,
  addExistingWebinarRoute,
  updateWebinarRoute,
  viewWebinarDeletionRoute,
  viewWebinarDetailRoute,
} from '../../../shared/contracts/webinars'
import { chooseSessionRoute, listWebinarSessionsRoute } from '../../../shared/contracts/webinar-sessions'
import { inWords } from '../../../shared/text/messages/message'
import { textIn } from '../../../shared/text/text-in'
import { changeWebinars } from '../../features/webinars/change-webinars'
import { chooseSession } from '../../features/sync/choose-session'
import { createWebinar } from '../../features/webinars/create-webinar'
import { deleteWebinar } from '../../features/webinars/delete-webinar'
import { exportRegistrants } from '../../features/registration/export-registrants'
import { retryFailedAtProvider } from '../../features/registration/retry-failed-at-provider'
import { listRegistrants } from '../../features/registration/list-registrants'
import { listSessions } from '../../features/webinars/list-sessions'
import { listWebinars } from '../../features/webinars/list-webinars'
import { addExistingWebinar } from '../../features/webinars/add-existing-webinar'
import { updateWebinar } from '../../features/webinars/update-webinar'
import { viewWebinarDeletion } from '../../features/webinars/view-webinar-deletion'
import { viewWebinarDetail } from '../../features/webinars/view-webinar-detail'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'
import { languageFor } from '../../wiring/http/language-for'
import { basisOf, withTag } from './revision-headers'

export function webinarRoutes(app: App, deps: World): void {
  answer(app, listWebinarsRoute, async (c) => c.json(await listWebinars(c.req.valid('query'), deps), 200))
  answer(app, createWebinarRoute, async (c) =>
    c.json(await createWebinar(c.req.valid('json'), c.var.operator, deps), 200),
  )
  answer(app, addExistingWebinarRoute, async (c) =>
    c.json(await addExistingWebinar(c.req.valid('json'), c.var.operator, deps), 200),
  )
  answer(app, changeWebinarsRoute, async (c) =>
    c.json(await changeWebinars(c.req.valid('json'), c.var.operator, deps), 200),
  )
  answer(app, viewWebinarDetailRoute, async (c) =>
    c.json(withTag(c, await viewWebinarDetail(c.req.valid('param'), deps)), 200),
  )
  answer(app, listWebinarSessionsRoute, async (c) => c.json(await listSessions(c.req.valid('param'), deps), 200))
  answer(app, chooseSessionRoute, async (c) =>
    c.json(await chooseSession({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps), 200),
  )
  answer(app, updateWebinarRoute, async (c) => {
    const sent = { ...c.req.valid('param'), ...c.req.valid('json') }
    return c.json(withTag(c, await updateWebinar({ ...sent, ...basisOf(c, sent) }, c.var.operator, deps)), 200)
  })
  answer(app, viewWebinarDeletionRoute, async (c) => {
    const deletion = await viewWebinarDeletion(c.req.valid('param'), deps)
    return c.json({ ...deletion, refusal: deletion.refusal && inWords(deletion.refusal, languageFor(c)) }, 200)
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
