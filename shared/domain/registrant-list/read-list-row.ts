import type { CsvRow } from '../attendee-report/attendee-report'
import type { ReadInstants } from '../attendee-report/read-attendee-row'
import { NAME_CHARACTERS } from '../attendee-report/short-name'
import type { ListError, ListErrorCode, ListRow, MappedColumn } from './list-row'
import { listStatus } from './list-status'
import { listTime } from './list-time'

export interface ListReader {
  columns: MappedColumn[]
  /** Cells a row may have; more of them mean that a comma stands outside quotes. */
  width: number
  instants: ReadInstants
  /** A number as E.164, or nothing when it reaches nobody. */
  toPhone: (text: string) => string | undefined
}

export type ListReading = { row: ListRow } | { error: ListError } | { nothing: true }

export const ANSWER_CHARACTERS = 2_000

const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>".]+(?:\.[^\s@,;<>".]+)+$/
const EMAIL_CHARACTERS = 254
/** `1.38E+10`: the number behind it is lost. */
const POWER = /^\d(\.\d+)?e\+?\d+$/i
const CJK = /[\u3400-\u9fff]/

/** A row with one unreadable cell is left out as a whole, so that what is imported is never half of a row. */
export function readListRow({ line, cells }: CsvRow, { columns, width, instants, toPhone }: ListReader): ListReading {
  if (cells.every((cell) => filled(cell) === null)) return { nothing: true }
  if (cells.slice(width).some((cell) => cell.trim() !== ''))
    return { error: { line, column: null, code: 'too_many_cells', raw: cells.join(',') } }

  const of = (field: MappedColumn['field']) => columns.find((column) => column.field === field)
  const read = (field: MappedColumn['field']) => filled(cells[of(field)?.column ?? -1])
  const refuse = (column: MappedColumn | undefined, code: ListErrorCode): ListReading => ({
    error: { line, column: column?.title ?? null, code, raw: column ? (cells[column.column] ?? '') : '' },
  })

  const name = read('name') ?? joined(read('first_name'), read('last_name'))
  if (name.length > NAME_CHARACTERS) return refuse(of('name') ?? of('first_name'), 'name_too_long')

  const email = read('email')?.normalize('NFKC').toLowerCase() ?? null
  if (email && (email.length > EMAIL_CHARACTERS || !EMAIL.test(email))) return refuse(of('email'), 'bad_email')

  const phoneText = read('phone')
  if (phoneText && POWER.test(phoneText)) return refuse(of('phone'), 'phone_as_power')
  const phone = phoneText ? (toPhone(phoneText.replace(/\.0+$/, '')) ?? null) : null
  if (phoneText && !phone) return refuse(of('phone'), 'bad_phone')
  if (!email && !phone) return refuse(undefined, 'no_address')

  const timeText = read('registered_at')
  const registeredAt = timeText ? instants(listTime(timeText))?.[0] : undefined
  if (timeText && !registeredAt) return refuse(of('registered_at'), 'bad_time')

  const statusText = read('status')
  const status = statusText ? listStatus(statusText) : null
  if (statusText && !status) return refuse(of('status'), 'unknown_status')

  const answers: ListRow['answers'] = {}
  for (const column of columns) {
    const answer = column.field === 'question' ? filled(cells[column.column]) : null
    if (answer && answer.length > ANSWER_CHARACTERS) return refuse(column, 'answer_too_long')
    if (answer) answers[column.column] = answer
  }
  return { row: { line, name, phone, email, registeredAt: registeredAt?.toISOString() ?? null, status, answers } }
}

/** 李 + 薇 is 李薇; Tara + Kim is Tara Kim. */
function joined(first: string | null, last: string | null): string {
  if (!first || !last) return first ?? last ?? ''
  return CJK.test(first + last) ? last + first : `${first} ${last}`
}

/** A spreadsheet's apostrophe before what it would take for a formula is no part of the text. */
function filled(cell: string | undefined): string | null {
  const text = cell?.trim().replace(/^'(?=[=+\-@])/, '') ?? ''
  return text === '' || text === '--' ? null : text
}
