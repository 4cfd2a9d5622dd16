import type { RegistrationForm } from '../../../shared/contracts/registration-form'
import { registrationForms } from '../../db/tables/registration-forms'

export const formColumns = {
  id: registrationForms.id,
  kind: registrationForms.kind,
  title: registrationForms.title,
  intro: registrationForms.intro,
  version: registrationForms.version,
  fields: registrationForms.fields,
  confirmsPhone: registrationForms.confirmsPhone,
}

/** Fields stored before options existed have none. */
export function toForm(form: RegistrationForm): RegistrationForm {
  return { ...form, fields: form.fields.map((field) => ({ ...field, options: field.options ?? [] })) }
}
