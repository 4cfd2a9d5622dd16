import type { FieldType, FormField, QuestionType, SentFormField } from '../../contracts/registration-form'

const QUESTIONS: Record<QuestionType, { hasOptions: boolean }> = {
  text: { hasOptions: false },
  long_text: { hasOptions: false },
  single: { hasOptions: true },
  multiple: { hasOptions: true },
  select: { hasOptions: true },
  date: { hasOptions: false },
  number: { hasOptions: false },
  region: { hasOptions: false },
}

/** What VHall's and DM Hub's builders offer and no form here can hold. */
export const REFUSED_FIELD_TYPES = ['image_single', 'image_multiple', 'rating', 'divider'] as const
export type RefusedFieldType = (typeof REFUSED_FIELD_TYPES)[number]

export type FormProblem =
  'refused_type' | 'unknown_type' | 'key_reserved' | 'key_twice' | 'few_options' | 'option_twice'

/** By path: what is wrong with a form as it was sent. */
export type FormProblems = Record<string, FormProblem>

/**
 * The form as it may be saved: the required three first, with the sent texts or else our own; then the questions. A
 * second phone or e-mail is a text, so that nobody has to give two phones.
 */
export function completeForm(
  sent: SentFormField[],
  required: FormField[],
): { fields: FormField[] } | { problems: FormProblems } {
  const isRequiredOne = (field: SentFormField) => required.some((other) => other.key === field.key)
  const problems: FormProblems = {}
  const questions: FormField[] = []

  sent.forEach((field, at) => {
    if (sent.findIndex((other) => other.key === field.key) < at) problems[`fields.${at}.key`] = 'key_twice'
    if (isRequiredOne(field)) return
    // A name that every object has would be found where nothing was answered.
    if (field.key in Object.prototype) problems[`fields.${at}.key`] = 'key_reserved'

    const type = questionType(field.type)
    if (!type) {
      problems[`fields.${at}.type`] = isRefusedType(field.type) ? 'refused_type' : 'unknown_type'
      return
    }
    const options = hasOptions(type) ? field.options : []
    if (hasOptions(type) && options.length < 2) problems[`fields.${at}.options`] = 'few_options'
    if (new Set(options).size < options.length) problems[`fields.${at}.options`] = 'option_twice'
    questions.push({ ...field, type, options })
  })
  if (Object.keys(problems).length > 0) return { problems }

  const first = required.map((field) => ({
    ...field,
    ...sent.find((other) => other.key === field.key),
    key: field.key,
    type: field.type,
    isRequired: true,
    options: [],
  }))
  return { fields: [...first, ...questions] }
}

export function hasOptions(type: FieldType): boolean {
  return Object.hasOwn(QUESTIONS, type) && QUESTIONS[type as QuestionType].hasOptions
}

export function isRefusedType(type: string): type is RefusedFieldType {
  return (REFUSED_FIELD_TYPES as readonly string[]).includes(type)
}

function questionType(type: string): QuestionType | undefined {
  if (type === 'name' || type === 'phone' || type === 'email') return 'text'
  return Object.hasOwn(QUESTIONS, type) ? (type as QuestionType) : undefined
}
