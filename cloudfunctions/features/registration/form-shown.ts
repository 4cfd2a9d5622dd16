import type { RegistrationForm } from '../../../shared/contracts/registration-form'
import { defaultContentIn } from '../../../shared/text/default-content-in'
import type { Language } from '../../../shared/text/language'

/** A form as its reader sees it: default texts are in the reader's language, the company's own stay as written. */
export function formShown(form: RegistrationForm, language: Language): RegistrationForm {
  const inTheirs = (words: string) => defaultContentIn(language, words)
  const fields = form.fields.map((field) => ({
    ...field,
    label: inTheirs(field.label),
    placeholder: inTheirs(field.placeholder),
    help: inTheirs(field.help),
  }))
  return { ...form, title: inTheirs(form.title), intro: inTheirs(form.intro), fields }
}
