import {
  archiveRegistrationFormRoute,
  createRegistrationFormRoute,
  listFormVersionsRoute,
  listRegistrationFormsRoute,
  saveRegistrationFormRoute,
  viewRegistrationFormRoute,
} from '../../../shared/contracts/registration-form'
import { archiveRegistrationForm } from '../../features/registration/archive-registration-form'
import { createRegistrationForm } from '../../features/registration/create-registration-form'
import { listFormVersions } from '../../features/registration/list-form-versions'
import { listRegistrationForms } from '../../features/registration/list-registration-forms'
import { saveRegistrationForm } from '../../features/registration/save-registration-form'
import { viewRegistrationForm } from '../../features/registration/view-registration-form'
import { answer, type App } from '../../wiring/http/app'
import type { World } from '../../wiring/compose'
import { basisOf, withTag } from './revision-headers'

export function registrationFormRoutes(app: App, deps: World): void {
  answer(app, listRegistrationFormsRoute, async (c) => c.json(await listRegistrationForms(deps), 200))
  answer(app, createRegistrationFormRoute, async (c) =>
    c.json(await createRegistrationForm(c.req.valid('json'), c.var.operator, deps), 200),
  )
  answer(app, viewRegistrationFormRoute, async (c) =>
    c.json(withTag(c, await viewRegistrationForm(c.req.valid('param'), deps)), 200),
  )
  answer(app, saveRegistrationFormRoute, async (c) => {
    const sent = { ...c.req.valid('param'), ...c.req.valid('json') }
    return c.json(withTag(c, await saveRegistrationForm({ ...sent, ...basisOf(c, sent) }, c.var.operator, deps)), 200)
  })
  answer(app, archiveRegistrationFormRoute, async (c) =>
    c.json(
      await archiveRegistrationForm({ ...c.req.valid('param'), ...c.req.valid('json') }, c.var.operator, deps),
      200,
    ),
  )
  answer(app, listFormVersionsRoute, async (c) => c.json(await listFormVersions(c.req.valid('param'), deps), 200))
}
