import type { FormField, RequiredFieldKey } from '../../contracts/registration-form'

export type Answers = Record<string, string | string[]>

/** What was answered under a key; a key such as `constructor` finds nothing that every object has. */
export const answerUnder = (key: string, answers: Answers): Answers[string] | undefined =>
  Object.hasOwn(answers, key) ? answers[key] : undefined

/** A form's questions beside name, phone and e-mail. */
export const ownQuestions = (fields: FormField[]): FormField[] =>
  fields.filter(({ key }) => key !== 'name' && key !== 'phone' && key !== 'email')

/** The questions a webinar needs answered that this person has not answered there. */
export function unansweredQuestions(fields: FormField[], answered: Answers): string[] {
  return ownQuestions(fields)
    .filter(({ key, isRequired }) => isRequired && !hasAnswer(answerUnder(key, answered)))
    .map(({ key }) => key)
}

/**
 * What a person is shown: the whole form while one of the three is missing, filled in with what is known; else
 * only the questions not yet answered for this webinar.
 */
export function askedFields(fields: FormField[], missing: RequiredFieldKey[], answered: Answers): FormField[] {
  if (missing.length > 0) return fields
  return ownQuestions(fields).filter(({ key }) => !hasAnswer(answerUnder(key, answered)))
}

const hasAnswer = (answer: string | string[] | undefined): boolean => answer !== undefined && answer.length > 0
