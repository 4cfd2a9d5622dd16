import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { z } from 'zod'
import { AppError } from '../../../shared/contracts/app-error'
import type { FormField, RegistrationForm } from '../../../shared/contracts/registration-form'

/** The three that belong to the person, normalised, and the form's own answers by field key. */
export type FilledForm = { name: string; phone: string; email: string; own: Record<string, string> }

const NAME_MAX = 40
const emailSchema = z.email()

/** Checks a filled form against the form as it stands; every wrong field is named at once. */
export function readAnswers(answers: Record<string, string>, form: RegistrationForm): FilledForm {
  const filled: FilledForm = { name: '', phone: '', email: '', own: {} }
  const fields: Record<string, string> = {}

  for (const field of form.fields) {
    const given = (answers[field.key] ?? '').trim()
    const { value, problem } = readField(field, given)
    if (problem) fields[`answers.${field.key}`] = problem
    else if (field.type === 'text') filled.own[field.key] = value
    else filled[field.type] = value
  }
  if (Object.keys(fields).length > 0) throw new AppError('bad_input', '', { fields })
  return filled
}

function readField({ type, label, isRequired }: FormField, given: string): { value: string; problem?: string } {
  if (given === '') return { value: '', problem: isRequired ? `请填写${label}` : undefined }
  if (type === 'name') return given.length > NAME_MAX ? { value: '', problem: `${label}最多 ${NAME_MAX} 个字` } : { value: given }
  if (type === 'phone') return readPhone(given)
  if (type === 'email') return readEmail(given)
  return { value: given }
}

/** Mainland numbers need no country code; any other does. Kept as E.164, so that one number is one text. */
function readPhone(given: string): { value: string; problem?: string } {
  const hasOddSigns = /[^\d+\-\s()()]/.test(given)
  const parsed = hasOddSigns ? undefined : parsePhoneNumberFromString(given.normalize('NFKC'), 'CN')
  if (!parsed?.isValid()) return { value: '', problem: '请填写正确的手机号，境外号码请加国家区号，如 +852' }
  return { value: parsed.number }
}

function readEmail(given: string): { value: string; problem?: string } {
  const parsed = emailSchema.safeParse(given.normalize('NFKC').toLowerCase())
  if (!parsed.success || given.length > 128) return { value: '', problem: '请填写正确的邮箱地址' }
  return { value: parsed.data }
}
