import type { HeaderFigures } from './attendee-report'
import { columnsOf } from './report-columns'
import type { ColumnName } from './report-columns'
import type { ReportTable } from './split-tables'

export interface ReportSummary {
  topic: string
  webinarId: string
  startTime: string | null
  durationMinutes: number | null
  header: HeaderFigures
}

/** The report's first table: one row about the webinar. Null when it does not name the webinar. */
export function readSummary(table: ReportTable | undefined): ReportSummary | null {
  const row = table?.rows[0]
  if (!table || !row) return null

  const columns = columnsOf(table.header)
  const webinarId = columns.read(row.cells, 'webinarId')?.replace(/\D/g, '')
  if (!webinarId) return null

  const figure = (column: ColumnName) => wholeNumber(columns.read(row.cells, column))
  return {
    topic: columns.read(row.cells, 'topic') ?? '',
    webinarId,
    startTime: columns.read(row.cells, 'startTime'),
    durationMinutes: figure('duration'),
    header: {
      registered: figure('registered'),
      cancelled: figure('cancelled'),
      uniqueViewers: figure('uniqueViewers'),
      totalUsers: figure('totalUsers'),
      maxConcurrentViews: figure('maxConcurrentViews'),
    },
  }
}

/** `548`, ` 548` and `1,234` are all seen. */
function wholeNumber(text: string | null): number | null {
  const digits = text?.replace(/,/g, '') ?? ''
  return /^\d+$/.test(digits) ? Number(digits) : null
}
