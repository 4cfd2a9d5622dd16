import {
  archiveRegistrationFormRoute,
  createRegistrationFormRoute,
  listFormVersionsRoute,
  listRegistrationFormsRoute,
  saveRegistrationFormRoute,
  viewRegistrationFormRoute,
} from '../../../shared/contracts/registration-form'
import { archiveRegistrationForm } from '../../usecases/registration-forms/archive-registration-form'
import { createRegistrationForm } from '../../usecases/registration-forms/create-registration-form'
import { listFormVersions } from '../../usecases/registration-forms/list-form-versions'
import { listRegistrationForms } from '../../usecases/registration-forms/list-registration-forms'
import { saveRegistrationForm } from '../../usecases/registration-forms/save-registration-form'
import { viewRegistrationForm } from '../../usecases/registration-forms/view-registration-form'
import { answer, type App } from '../../wiring/app'
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
