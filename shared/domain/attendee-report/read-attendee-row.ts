import { approvalStatus } from './approval-status'
import type { ApprovalStatus, CsvRow, RowError, RowErrorCode } from './attendee-report'
import type { ColumnName, ReportColumns } from './report-columns'
import { shortName } from './short-name'

/** What one row of a people table says; a person who came five times has five. */
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

export type RowReading = { row: AttendeeRow } | { error: RowError }

/** Instants a written time may mean, earlier first; null when it is no time. */
export type ReadInstants = (raw: string) => Date[] | null

const EMAIL = /^[^\s@,;<>"]+@[^\s@,;<>".]+(?:\.[^\s@,;<>".]+)+$/

/** A row with one unreadable cell is left out as a whole, so that what is imported is never half of a row. */
export function readAttendeeRow({ line, cells }: CsvRow, columns: ReportColumns, instants: ReadInstants): RowReading {
  const read = (column: ColumnName) => columns.read(cells, column)
  const refuse = (column: ColumnName, code: RowErrorCode): RowReading => ({
    error: { line, column: columns.title(column), code, raw: read(column) ?? '' },
  })

  // An unquoted comma pushes every later cell into the wrong column.
  if (cells.slice(columns.width).some((cell) => cell.trim() !== '')) {
    return { error: { line, column: null, code: 'too_many_cells', raw: cells.join(',') } }
  }

  const attended = read('attended')?.toLowerCase()
  if (attended !== 'yes' && attended !== 'no') return refuse('attended', 'unknown_attended')

  const email = read('email')?.toLowerCase() ?? null
  if (email && !EMAIL.test(email)) return refuse('email', 'bad_email')

  const statusText = read('approvalStatus')
  const approval = statusText ? approvalStatus(statusText) : null
  if (statusText && !approval) return refuse('approvalStatus', 'unknown_status')

  const registrationText = read('registrationTime')
  const registered = registrationText ? instants(registrationText) : []
  if (!registered) return refuse('registrationTime', 'bad_time')

  const joinText = read('joinTime')
  const leaveText = read('leaveTime')
  if (!joinText && (attended === 'yes' || leaveText)) return refuse('joinTime', 'missing_time')
  if (!leaveText && joinText) return refuse('leaveTime', 'missing_time')

  const joined = joinText ? instants(joinText) : []
  if (!joined) return refuse('joinTime', 'bad_time')
  const left = leaveText ? instants(leaveText) : []
  if (!left) return refuse('leaveTime', 'bad_time')

  const stay = stayOf(joined, left)
  if (stay === 'backwards') return refuse('leaveTime', 'leave_before_join')

  const firstName = read('firstName')
  const lastName = read('lastName')
  return {
    row: {
      email,
      name: shortName(read('userName') ?? [firstName, lastName].filter(Boolean).join(' ')),
      firstName,
      lastName,
      phone: unmasked(read('phone')),
      country: read('country'),
      sourceName: read('sourceName'),
      answers: columns.answers(cells),
      registeredAt: registered[0]?.toISOString() ?? null,
      approval,
      attended: attended === 'yes' || stay !== null,
      stay,
    },
  }
}

/** When autumn shows an hour twice, the leave is the first of its instants that does not come before the join. */
function stayOf([join]: Date[], leaves: Date[]): AttendeeRow['stay'] | 'backwards' {
  if (!join) return null
  const leave = leaves.find((instant) => instant >= join)
  return leave ? { joinedAt: join.toISOString(), leftAt: leave.toISOString() } : 'backwards'
}

/** Phone dial-ins show as `+86138****0005`, which reaches nobody. */
function unmasked(phone: string | null): string | null {
  return phone?.includes('*') ? null : phone
}
