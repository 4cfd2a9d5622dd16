import { domainToASCII } from 'node:url'
import { z } from 'zod'
import type { FieldType, FormField, RequiredFieldKey } from '../../../shared/contracts/registration-form'
import { isAddress } from '../contacts/rules/is-address'
import { isRegion } from '../../../shared/domain/registration/regions'
import { cleanText, hasVisibleText } from '../../../shared/domain/text/clean-text'
import { message, type Message, type MessageObject } from '../../../shared/text/messages/message'
import { FIRST_FIELDS } from './global-form'
import { readTypedPhone } from '../contacts/read-typed-phone'

type Given = string | string[] | undefined
/** `value` as it is stored; empty where nothing was answered. */
type ReadAnswer = { value: string | string[]; problem?: Message }

const NAME_MAX = 40
const TEXT_MAX = 200
const LONG_TEXT_MAX = 1000
/** Zoom's limit. */
const EMAIL_MAX = 128
const dateSchema = z.iso.date()

const READERS: Record<FieldType, (given: string, field: FormField) => ReadAnswer> = {
  name: readName,
  phone: readPhone,
  email: readEmail,
  text: (given, { label }) => atMost(TEXT_MAX, given, label),
  long_text: (given, { label }) => atMost(LONG_TEXT_MAX, given, label),
  single: readChoice,
  multiple: readChoice,
  select: readChoice,
  date: (given) => (dateSchema.safeParse(given).success ? { value: given } : { value: '', problem: 'answer_bad_date' }),
  number: readNumber,
  region: (given, { label }) =>
    isRegion(given) ? { value: given } : { value: '', problem: message('answer_not_in_list', { label }) },
}

/** Checks one answer against its field; `problem` says what is wrong. */
export function readAnswer(field: FormField, given: Given): ReadAnswer {
  if (field.type === 'multiple') return readChoices(field, given)
  if (Array.isArray(given)) return { value: '', problem: message('answer_only_one', { label: labelOf(field) }) }

  const typed = cleanText(given ?? '').trim()
  if (typed === '') return { value: '', problem: field.isRequired ? missing(field) : undefined }
  return READERS[field.type](typed, field)
}

const CHOSEN: FieldType[] = ['single', 'multiple', 'select', 'date', 'region']

function missing(field: FormField): Message {
  const { type, label } = field
  if (isDefault(field)) return `${field.type}_missing`
  return message(CHOSEN.includes(type) ? 'answer_choose' : 'answer_fill_in', { label })
}

/** A label that the installation came with is worded, as the form itself is; any other stays as it was written. */
const labelOf = (field: FormField) => (isDefault(field) ? { code: `label_${field.type}` as const } : field.label)

const isDefault = (field: FormField): field is FormField & { type: RequiredFieldKey } =>
  FIRST_FIELDS.some(({ type, label }) => type === field.type && label === field.label)

function atMost(most: number, given: string, label: string | MessageObject): ReadAnswer {
  return [...given].length > most
    ? { value: '', problem: message('answer_too_long', { label, most }) }
    : { value: given }
}

function readChoice(given: string, { label, options }: FormField): ReadAnswer {
  return options.includes(given) ? { value: given } : { value: '', problem: message('answer_not_an_option', { label }) }
}

function readChoices(field: FormField, given: Given): ReadAnswer {
  const chosen = [...new Set(given === undefined || given === '' ? [] : [given].flat())]
  if (chosen.length === 0)
    return { value: [], problem: field.isRequired ? message('answer_choose', { label: field.label }) : undefined }
  if (chosen.some((option) => !field.options.includes(option)))
    return { value: [], problem: message('answer_not_an_option', { label: field.label }) }
  return { value: field.options.filter((option) => chosen.includes(option)) }
}

function readNumber(given: string, { label }: FormField): ReadAnswer {
  const typed = given.normalize('NFKC').replaceAll(',', '')
  return /^[+-]?\d{1,15}(\.\d{1,6})?$/.test(typed)
    ? { value: String(Number(typed)) }
    : { value: '', problem: message('answer_no_number', { label }) }
}

/** Mainland numbers need no country code; any other does. Stored as E.164, so that one number is one text. */
function readPhone(given: string): ReadAnswer {
  const phone = readTypedPhone(given)
  return phone ? { value: phone } : { value: '', problem: 'phone_malformed' }
}

/** As permissive as e-mail itself; a domain in another script is stored in punycode, as it is sent. */
function readEmail(given: string): ReadAnswer {
  const typed = given.normalize('NFKC').toLowerCase()
  const at = typed.lastIndexOf('@')
  const email = `${typed.slice(0, at)}@${domainToASCII(typed.slice(at + 1))}`
  const isGood = at > 0 && /^[!-~]+$/.test(email) && email.length <= EMAIL_MAX && isAddress(email)
  return isGood ? { value: email } : { value: '', problem: 'email_malformed' }
}

/** Invisible characters alone, or only dots and dashes, are not a name. */
function readName(given: string, field: FormField): ReadAnswer {
  if (!hasVisibleText(given)) return { value: '', problem: missing(field) }
  return atMost(NAME_MAX, given, labelOf(field))
}
