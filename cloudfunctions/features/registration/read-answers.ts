import { AppError } from '../../../shared/contracts/app-error'
import type { FormField, RequiredFieldKey } from '../../../shared/contracts/registration-form'
import { answerUnder, type Answers } from '../../../shared/domain/registration/asked-fields'
import type { Message } from '../../../shared/text/messages/message'
import { readAnswer } from './read-answer'

/**
 * The three answers that belong to the person, normalised, if they were requested; and the form's own answers by field
 * key.
 */
export type ReadAnswers = { person: Partial<Record<RequiredFieldKey, string>>; own: Answers }

/** Checks the answers against the requested fields; all wrong ones are named at once. */
export function readAnswers(answers: Answers, asked: FormField[]): ReadAnswers {
  const read: ReadAnswers = { person: {}, own: {} }
  const fields: Record<string, Message> = {}

  for (const field of asked) {
    const { value, problem } = readAnswer(field, answerUnder(field.key, answers))
    if (problem) fields[`answers.${field.key}`] = problem
    else if (field.type === 'name' || field.type === 'phone' || field.type === 'email')
      read.person[field.type] = String(value)
    else if (value.length > 0) read.own[field.key] = value
  }
  if (Object.keys(fields).length > 0) throw new AppError('bad_input', '', { fields })
  return read
}
