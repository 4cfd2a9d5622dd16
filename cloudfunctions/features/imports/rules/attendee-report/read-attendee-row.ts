import { joinedName } from '../../../../../shared/domain/zoom-names/joined-name'
import { approvalStatus } from './approval-status'
import type {
  ApprovalStatus,
  CsvRow,
  RowError,
  RowErrorCode,
} from '../../../../../shared/domain/attendee-report/attendee-report'
import type { ColumnName, ReportColumns } from './report-columns'
import { yesOrNo } from './report-words'
import { shortName } from './short-name'

/** One row of a people table; a person who came five times has five rows. */
export interface AttendeeRow {
  email: string | null
  name: string
  firstName: string | null
  lastName: string | null
  phone: string | null
  country: string | null
  sourceName: string | null
  answers: Record<string, string>
  registeredAt: string | null
  approval: ApprovalStatus | null
  attended: boolean
  stay: { joinedAt: string; leftAt: string } | null
}

/** A row, with the cells of it that could not be used; or why it cannot be used. */
export type RowReading = { row: AttendeeRow; notes?: RowError[] } | { error: RowError }

/** Instants that a written time may mean, earlier first; null when it is not a time. */
export type ReadInstants = (raw: string, options?: { mayBeDateAlone: boolean }) => Date[] | null

const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>".]+(?:\.[^\s@,;<>".]+)+$/

/**
 * A row without a person, or with an address that mail cannot reach, is left out. A time, status or phone that cannot
 * be used is left out of the row and noted: the person is imported.
 */
export function readAttendeeRow(
  { line, cells }: CsvRow,
  columns: ReportColumns,
  instants: ReadInstants,
  isPhone: (text: string) => boolean = () => true,
): RowReading {
  const read = (column: ColumnName) => columns.read(cells, column)
  const problem = (column: ColumnName, code: RowErrorCode): RowError => ({
    line,
    column: columns.title(column),
    code,
    raw: read(column) ?? '',
  })

  // An unquoted comma shifts every later cell into the wrong column.
  if (cells.slice(columns.width).some((cell) => cell.trim() !== '')) {
    return { error: { line, column: null, code: 'too_many_cells', raw: cells.join(',') } }
  }

  const attendedText = read('attended')
  const attended = attendedText === null && read('joinTime') ? true : yesOrNo(attendedText ?? '')
  if (attended === undefined) return { error: problem('attended', 'unknown_attended') }

  const email = plainAddress(read('email'))
  if (email && !EMAIL.test(email)) return { error: problem('email', 'bad_email') }

  const notes: RowError[] = []
  const statusText = read('approvalStatus')
  const approval = statusText ? approvalStatus(statusText) : null
  if (statusText && !approval) notes.push(problem('approvalStatus', 'unknown_status'))

  const registrationText = read('registrationTime')
  const registered = registrationText ? instants(registrationText, { mayBeDateAlone: true }) : []
  if (!registered) notes.push(problem('registrationTime', 'bad_time'))

  const { stay, fault } = stayOf(read, attended, instants)
  if (fault) notes.push(problem(...fault))

  const phone = unmasked(read('phone'))
  if (phone && !isPhone(phone)) notes.push(problem('phone', 'bad_phone'))

  const [firstName, lastName] = [read('firstName'), read('lastName')]
  const row: AttendeeRow = {
    email,
    // The name they registered under; a person who joins by telephone is shown with its number.
    name: shortName(joinedName({ first: firstName ?? '', last: lastName ?? '' }) || (read('userName') ?? '')),
    firstName,
    lastName,
    phone,
    country: read('country'),
    sourceName: read('sourceName'),
    answers: columns.answers(cells),
    registeredAt: registered?.[0]?.toISOString() ?? null,
    approval,
    attended: attended || stay !== null,
    stay,
  }
  return notes.length > 0 ? { row, notes } : { row }
}

/** An address in plain characters. A masked one reaches nobody. */
function plainAddress(text: string | null): string | null {
  const plain = text?.normalize('NFKC').toLowerCase() ?? null
  return plain?.includes('*') ? null : plain
}

type Stay = { stay: AttendeeRow['stay']; fault?: [ColumnName, RowErrorCode] }

function stayOf(read: (column: ColumnName) => string | null, attended: boolean, instants: ReadInstants): Stay {
  const [joinText, leaveText] = [read('joinTime'), read('leaveTime')]
  if (!joinText && !leaveText && !attended) return { stay: null }
  if (!joinText) return { stay: null, fault: ['joinTime', 'missing_time'] }
  if (!leaveText) return { stay: null, fault: ['leaveTime', 'missing_time'] }

  const join = instants(joinText)?.[0]
  if (!join) return { stay: null, fault: ['joinTime', 'bad_time'] }
  const leaves = instants(leaveText)
  if (!leaves) return { stay: null, fault: ['leaveTime', 'bad_time'] }

  // When the hour occurs twice in autumn, it is the first instant that is not before the join.
  const leave = leaves.find((instant) => instant >= join)
  if (!leave) return { stay: null, fault: ['leaveTime', 'leave_before_join'] }
  return { stay: { joinedAt: join.toISOString(), leftAt: leave.toISOString() } }
}

/** Phone dial-ins are shown as `+86138****0005`, which reaches nobody. */
function unmasked(phone: string | null): string | null {
  return phone?.includes('*') ? null : phone
}
