import type { CsvReading } from '../../../../../shared/domain/attendee-report/attendee-report'
import { columnsByHeader } from './report-columns'
import { readAttendeeRow, type RowReading } from './read-attendee-row'
import { tableReader } from './split-tables'
import type { ReportScan } from './scan-report'

/** The second scan of a report: its attendees row by row, and every row that cannot be read. */
export function* readAttendees(rows: Iterable<CsvReading>, scan: ReportScan): Generator<RowReading> {
  const read = attendeeReader(scan)
  for (const row of rows) {
    const reading = read(row)
    if (reading) yield reading
  }
}

/** The same for rows that arrive one at a time; undefined for a row of another table. */
export function attendeeReader(
  { instants }: Pick<ReportScan, 'instants'>,
  isPhone?: (text: string) => boolean,
): (row: CsvReading) => RowReading | undefined {
  const { take } = tableReader()
  const columnsFor = columnsByHeader()
  return (row) => {
    if (!('cells' in row)) return { error: row }
    const placed = take(row)
    return placed?.table === 'attendee'
      ? readAttendeeRow(placed.row, columnsFor(placed.header), instants, isPhone)
      : undefined
  }
}
