import { AppError } from '../../../shared/contracts/app-error'
import type { AttendeeReport } from '../../../shared/domain/attendee-report/attendee-report'
import type { DateExample } from '../../../shared/domain/attendee-report/date-order'
import { readAttendeeReport } from '../../../shared/domain/attendee-report/read-attendee-report'
import type { DateOrder } from '../../../shared/domain/attendee-report/wall-time'
import { COUNTED_AFTER_SECONDS } from '../../../shared/domain/counted-view'
import { reportProblems } from '../../../shared/text/imports'
import { readCsv } from './read-csv'

export type ReportRead = { report: AttendeeReport; /** Set when only the operator can say how the dates are meant. */ ambiguousDate: DateExample | null }

/** A report's bytes as a report, or the reason why they are none. While the order of dates is open, month first is shown. */
export function readReport(bytes: Uint8Array, { timeZone, dateOrder }: { timeZone: string; dateOrder?: DateOrder | null }): ReportRead {
  const csv = readCsv(bytes)
  if (csv.rows.length === 0 && csv.broken.length === 0) throw new AppError('unsupported_file', reportProblems.empty)

  const read = (order?: DateOrder) => readAttendeeReport(csv, { timeZone, dateOrder: order, countedAfterSeconds: COUNTED_AFTER_SECONDS })
  const first = read(dateOrder ?? undefined)
  const ambiguousDate = first.outcome === 'date_order_needed' ? first.example : null
  const reading = ambiguousDate ? read('month_first') : first

  switch (reading.outcome) {
    case 'read':
      if (reading.report.registrants.length === 0) throw new AppError('unsupported_file', reportProblems.noPeople)
      return { report: reading.report, ambiguousDate }
    case 'column_missing':
      throw new AppError('unsupported_file', reportProblems.columnMissing(reading.column))
    case 'not_a_report':
      throw new AppError('unsupported_file', reading.reason === 'no_title' ? reportProblems.notAReport : reportProblems.noSummary)
    case 'date_order_needed':
      throw new AppError('bad_input', reportProblems.dateOrderNeeded)
  }
}

/** When it was held, for a report that does not say so: when its first guest came, or was registered. */
export function startOf({ startedAt, stays, registrants }: AttendeeReport): Date | undefined {
  const first = startedAt ?? stays[0]?.joinedAt ?? registrants.flatMap(({ registeredAt }) => registeredAt ?? []).toSorted()[0]
  return first === undefined ? undefined : new Date(first)
}
