import type { FormField } from '../../../../shared/contracts/registration-form'
import { hasOptions } from '../../../../shared/domain/registration/complete-form'
import { text } from '../../text/text'

const words = text.registrationForm

/** Problems found before the server is asked, by the field paths that the server uses. */
export function problemsOf(title: string, fields: FormField[]): Record<string, string> {
  const problems: Record<string, string> = {}
  if (!title.trim()) problems.title = text.words.required(words.formTitle)
  fields.forEach(({ label, type, options }, at) => {
    if (!label.trim()) problems[`fields.${at}.label`] = words.labelRequired
    const filled = options.map((option) => option.trim())
    const isWrong = filled.length < 2 || filled.includes('') || new Set(filled).size < filled.length
    if (hasOptions(type) && isWrong) problems[`fields.${at}.options`] = words.optionsRequired
  })
  return problems
}
