import type { FormField } from '../../contracts/registration-form'

/**
 * The form as it may be saved: the required three first, with the words that were sent for them or else our
 * own; then the others, which are text. Two fields of one key cannot be told apart later.
 */
export function completeForm(sent: FormField[], required: FormField[]): { fields: FormField[] } | { twice: string } {
  const keys = sent.map((field) => field.key)
  const twice = keys.find((key, index) => keys.indexOf(key) !== index)
  if (twice) return { twice }

  const first = required.map((field) => ({ ...field, ...sent.find((other) => other.key === field.key), key: field.key, type: field.type, isRequired: true }))
  const others = sent.filter((field) => !required.some((other) => other.key === field.key)).map((field): FormField => ({ ...field, type: 'text' }))
  return { fields: [...first, ...others] }
}
