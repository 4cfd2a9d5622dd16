import type { FormField } from '../../contracts/registration-form'
import type { Answers } from './asked-fields'

/** How the present form differs, for somebody who is filling in an earlier one. */
export type FormChanges = {
  /** Questions that were not there. */
  added: FormField[]
  /** Chosen before, and not offered any more. */
  optionGone: FormField[]
}

export function formChanges(before: FormField[], after: FormField[], answers: Answers): FormChanges {
  const known = new Set(before.map(({ key }) => key))
  return {
    added: after.filter(({ key }) => !known.has(key)),
    optionGone: after.filter(
      (field) => known.has(field.key) && isGiven(answers[field.key]) && !fits(field, answers[field.key]),
    ),
  }
}

/**
 * The earlier answer, as far as the question still accepts it: an option may be deleted, or the question's type
 * changed.
 */
export function fittingAnswer(field: FormField, answer: string | string[] | undefined): string | string[] {
  if (field.type === 'multiple') return [answer ?? []].flat().filter((option) => field.options.includes(option))
  const one = Array.isArray(answer) ? '' : (answer ?? '')
  const isChoice = field.type === 'single' || field.type === 'select'
  return isChoice && !field.options.includes(one) ? '' : one
}

const isGiven = (answer: string | string[] | undefined): boolean => answer !== undefined && answer.length > 0

function fits(field: FormField, answer: string | string[] | undefined): boolean {
  const fitting = fittingAnswer(field, answer)
  return fitting.length === (answer ?? '').length
}
