import type { RegistrationForm } from '../../../shared/contracts/registration-form'
import { firstWordsIn } from '../../../shared/text/first-words-in'
import type { Language } from '../../../shared/text/language'

/** A form as its reader sees it: the words it came with speak their language, the company's own stay. */
export function formShown(form: RegistrationForm, language: Language): RegistrationForm {
  const inTheirs = (words: string) => firstWordsIn(language, words)
  const fields = form.fields.map((field) => ({
    ...field,
    label: inTheirs(field.label),
    placeholder: inTheirs(field.placeholder),
    help: inTheirs(field.help),
  }))
  return { ...form, title: inTheirs(form.title), intro: inTheirs(form.intro), fields }
}
