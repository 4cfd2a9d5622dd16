import type { FormField, RegistrationForm } from '../../../shared/contracts/registration-form'
import { firstWords } from '../../../shared/text/en/first-words'
import type { Language } from '../../../shared/text/language'

/** A form as its reader sees it: the words it came with speak their language, the company's own stay. */
export function formShown(form: RegistrationForm, language: Language): RegistrationForm {
  if (language === 'zh') return form
  return { ...form, title: inEnglishAtFirst(form.title), intro: inEnglishAtFirst(form.intro), fields: form.fields.map(fieldInEnglish) }
}

function fieldInEnglish(field: FormField): FormField {
  return { ...field, label: inEnglishAtFirst(field.label), placeholder: inEnglishAtFirst(field.placeholder), help: inEnglishAtFirst(field.help) }
}

const inEnglishAtFirst = (words: string): string => firstWords[words] ?? words
