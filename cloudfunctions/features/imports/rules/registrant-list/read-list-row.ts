import { unwrapped } from '../split-line'
import { cleanText } from '../../../../../shared/domain/text/clean-text'
import { joinedName } from '../../../../../shared/domain/zoom-names/joined-name'
import type { CsvRow } from '../../../../../shared/domain/attendee-report/attendee-report'
import type { ReadInstants } from '../attendee-report/read-attendee-row'
import { NAME_CHARACTERS } from '../attendee-report/short-name'
import type { ListError, ListErrorCode, ListRow, MappedColumn } from './list-row'
import { listStatus } from './list-status'

export interface ListReader {
  columns: MappedColumn[]
  /** Expected number of cells; a row with more contains a comma outside quotes. */
  width: number
  instants: ReadInstants
  /** A number as E.164, or undefined when it reaches nobody. */
  toPhone: (text: string) => string | undefined
}

/** A row, with the cells of it that could not be used; or why it cannot be used. */
export type ListReading = { row: ListRow; notes?: ListError[] } | { error: ListError } | { nothing: true }

export const ANSWER_CHARACTERS = 2_000

const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>".]+(?:\.[^\s@,;<>".]+)+$/
const EMAIL_CHARACTERS = 254
/** `1.38E+10`: the original number is lost. */
const POWER = /^\+?\d+([.,]\d+)?e\+?\d+$/i
/** What people type where they have no answer. */
const NOTHING = new Set([
  '-',
  '—',
  '/',
  '\\',
  'n/a',
  'na',
  'none',
  'null',
  'nil',
  '无',
  '無',
  '没有',
  '暂无',
  '空',
  '#n/a',
  '.',
])

/**
 * A row that reaches nobody is left out. An address, phone, time, status or answer that cannot be used is left out of
 * the row and noted: the person is imported. A phone, time or status that was not recognised is stored as written.
 */
export function readListRow(
  { line, cells: written }: CsvRow,
  { columns, width, instants, toPhone }: ListReader,
): ListReading {
  const cells = unwrapped(written, Math.max(2, width))
  if (cells.every((cell) => filled(cell) === null)) return { nothing: true }
  if (cells.slice(width).some((cell) => cell.trim() !== ''))
    return { error: { line, column: null, code: 'too_many_cells', raw: cells.join(',') } }

  const of = (field: MappedColumn['field']) => columns.find((column) => column.field === field)
  const read = (field: MappedColumn['field']) => filled(cells[of(field)?.column ?? -1])
  const said = (field: MappedColumn['field']) => {
    const text = read(field)?.normalize('NFKC').trim() ?? null
    return text === null || NOTHING.has(text.toLowerCase()) ? null : text
  }
  const problem = (column: MappedColumn | undefined, code: ListErrorCode): ListError => ({
    line,
    column: column?.title ?? null,
    code,
    raw: column ? (cells[column.column] ?? '') : '',
  })
  const notes: ListError[] = []
  const answers: ListRow['answers'] = {}
  const leaveOut = (field: MappedColumn['field'], code: ListErrorCode) => {
    const column = of(field)
    notes.push(problem(column, code))
    const text = filled(cells[column?.column ?? -1])
    if (column && text && text.length <= ANSWER_CHARACTERS) answers[column.column] = text
  }

  const name = read('name') ?? joinedName({ first: read('first_name') ?? '', last: read('last_name') ?? '' })
  if (name.length > NAME_CHARACTERS) return { error: problem(of('name') ?? of('first_name'), 'name_too_long') }

  const emailText = said('email')?.toLowerCase() ?? null
  const email = emailText && emailText.length <= EMAIL_CHARACTERS && EMAIL.test(emailText) ? emailText : null
  const phoneText = said('phone')
  const phone = phoneText ? (toPhone(phoneText) ?? null) : null
  const phoneFault = phoneText && !phone ? (POWER.test(phoneText) ? 'phone_as_power' : 'bad_phone') : undefined
  if (!email && !phone) {
    if (emailText) return { error: problem(of('email'), 'bad_email') }
    return { error: phoneFault ? problem(of('phone'), phoneFault) : problem(undefined, 'no_address') }
  }
  if (emailText && !email) leaveOut('email', 'bad_email')
  if (phoneFault === 'phone_as_power') notes.push(problem(of('phone'), phoneFault))
  else if (phoneFault) leaveOut('phone', phoneFault)

  const timeText = said('registered_at')
  const registeredAt = timeText ? instants(timeText, { mayBeDateAlone: true })?.[0] : undefined
  if (timeText && !registeredAt) leaveOut('registered_at', 'bad_time')

  const statusText = said('status')
  const status = statusText ? listStatus(statusText) : null
  if (statusText && !status) leaveOut('status', 'unknown_status')

  for (const column of columns) {
    const answer = column.field === 'question' ? filled(cells[column.column]) : null
    if (answer && answer.length > ANSWER_CHARACTERS) notes.push(problem(column, 'answer_too_long'))
    else if (answer) answers[column.column] = answer
  }
  const row: ListRow = { line, name, phone, email, registeredAt: registeredAt?.toISOString() ?? null, status, answers }
  return notes.length > 0 ? { row, notes } : { row }
}

/** A spreadsheet puts an apostrophe before text that looks like a formula or a number; it is not part of the text. */
function filled(cell: string | undefined): string | null {
  const text = cleanText(cell ?? '')
    .trim()
    .replace(/^'(?=[=+\-@\d])/, '')
  return text === '' || text === '--' ? null : text
}
