import type { CsvReading, RowError } from '../../shared/domain/attendee-report/attendee-report'
import { reportTally } from '../../shared/domain/attendee-report/count-report'
import { gatherRegistrants } from '../../shared/domain/attendee-report/gather-registrants'
import { gatherRoles } from '../../shared/domain/attendee-report/gather-roles'
import { gatherStays } from '../../shared/domain/attendee-report/gather-stays'
import type { AttendeeRow } from '../../shared/domain/attendee-report/read-attendee-row'
import { readAttendees } from '../../shared/domain/attendee-report/read-attendees'
import { surveyReport, type ReportOptions } from '../../shared/domain/attendee-report/survey-report'

const COUNTED_AFTER_SECONDS = 30

/** Reads a small report at once, by the same rules that the import applies chunk by chunk. */
export function wholeReport(readings: () => Iterable<CsvReading>, options: Partial<ReportOptions> = {}) {
  const reading = surveyReport(readings(), { timeZone: 'Asia/Shanghai', ...options })
  if (reading.outcome !== 'read') throw new Error(reading.outcome)
  const { survey } = reading

  const rows: AttendeeRow[] = []
  const rowErrors: RowError[] = []
  for (const each of readAttendees(readings(), survey)) {
    if ('row' in each) rows.push(each.row)
    else rowErrors.push(each.error)
  }

  const { webinarId, durationMinutes } = survey.webinar
  const roles = gatherRoles(survey.stacked, new Set(rows.flatMap(({ email }) => email ?? [])))
  const panelistEmails = new Set(roles.flatMap(({ email, role }) => (email && role === 'panelist' ? [email] : [])))
  const registrants = gatherRegistrants(rows, {
    webinarId,
    durationMinutes,
    panelistEmails,
    countedAfterSeconds: COUNTED_AFTER_SECONDS,
  })
  const stays = gatherStays(webinarId, rows)
  const tally = reportTally(COUNTED_AFTER_SECONDS)
  tally.add(registrants, stays)
  return {
    ...survey,
    registrants,
    stays,
    roles,
    rowErrors,
    counts: tally.counts({ roles, otherAttended: survey.otherAttended }),
  }
}
