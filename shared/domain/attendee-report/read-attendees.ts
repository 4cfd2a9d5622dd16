import type { CsvReading } from './attendee-report'
import { readAttendeeRow, type RowReading } from './read-attendee-row'
import { tableReader } from './split-tables'
import type { ReportSurvey } from './survey-report'

/** The second look through a report: its attendees row by row, and every row that cannot be read. */
export function* readAttendees(rows: Iterable<CsvReading>, { columns, instants }: ReportSurvey): Generator<RowReading> {
  const { take } = tableReader()
  for (const row of rows) {
    if (!('cells' in row)) {
      yield { error: row }
      continue
    }
    const placed = take(row)
    if (placed?.table === 'attendee') yield readAttendeeRow(placed.row, columns, instants)
  }
}
