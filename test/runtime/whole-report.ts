import type { CsvReading, RowError } from '../../shared/domain/attendee-report/attendee-report'
import { reportTally } from '../../cloudfunctions/features/imports/rules/attendee-report/count-report'
import { aggregateRegistrants } from '../../cloudfunctions/features/imports/rules/attendee-report/aggregate-registrants'
import { aggregateRoles } from '../../cloudfunctions/features/imports/rules/attendee-report/aggregate-roles'
import { aggregateStays } from '../../cloudfunctions/features/imports/rules/attendee-report/aggregate-stays'
import type { AttendeeRow } from '../../cloudfunctions/features/imports/rules/attendee-report/read-attendee-row'
import { readAttendees } from '../../cloudfunctions/features/imports/rules/attendee-report/read-attendees'
import { scanReport, type ReportOptions } from '../../cloudfunctions/features/imports/rules/attendee-report/scan-report'

const COUNTED_AFTER_SECONDS = 30

/** Reads a small report at once, by the same rules that the import applies chunk by chunk. */
export function wholeReport(readings: () => Iterable<CsvReading>, options: Partial<ReportOptions> = {}) {
  const reading = scanReport(readings(), { timeZone: 'Asia/Shanghai', ...options })
  if (reading.outcome !== 'read') throw new Error(reading.outcome)
  const { scan } = reading

  const rows: AttendeeRow[] = []
  const rowErrors: RowError[] = []
  for (const each of readAttendees(readings(), scan)) {
    if ('row' in each) rows.push(each.row)
    else rowErrors.push(each.error)
  }

  const { webinarId, durationMinutes } = scan.webinar
  const roles = aggregateRoles(scan.stacked, new Set(rows.flatMap(({ email }) => email ?? [])))
  const panelistEmails = new Set(roles.flatMap(({ email, role }) => (email && role === 'panelist' ? [email] : [])))
  const registrants = aggregateRegistrants(rows, {
    webinarId,
    durationMinutes,
    panelistEmails,
    countedAfterSeconds: COUNTED_AFTER_SECONDS,
  })
  const stays = aggregateStays(webinarId, rows)
  const tally = reportTally(COUNTED_AFTER_SECONDS)
  tally.add(registrants, stays)
  return {
    ...scan,
    registrants,
    stays,
    roles,
    rowErrors,
    counts: tally.counts({ roles, otherAttended: scan.otherAttended }),
  }
}
