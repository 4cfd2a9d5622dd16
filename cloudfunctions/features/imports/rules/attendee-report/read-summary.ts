import { cleanText } from '../../../../../shared/domain/text/clean-text'
import type { HeaderFigures } from '../../../../../shared/domain/attendee-report/attendee-report'
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

export type SummaryReading =
  | { outcome: 'read'; summary: ReportSummary }
  | { outcome: 'none' }
  /** A spreadsheet changed the id into a number, and its digits are lost. */
  | { outcome: 'id_damaged'; written: string }

/** The report's first table: one row about the webinar. */
export function readSummary(table: ReportTable | undefined): SummaryReading {
  const row = table?.rows[0]
  if (!table || !row) return { outcome: 'none' }

  const columns = columnsOf(table.header)
  const written = columns.read(row.cells, 'webinarId')
  if (!written) return { outcome: 'none' }
  const webinarId = webinarIdOf(written)
  if (!webinarId) return { outcome: 'id_damaged', written }

  const figure = (column: ColumnName) => wholeNumber(columns.read(row.cells, column))
  return {
    outcome: 'read',
    summary: {
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
    },
  }
}

/** `300-100-200`, `123 456 7890` and `88000000110.0` keep every digit; `8.8E+10` and `####` do not. */
function webinarIdOf(written: string): string | undefined {
  const plain = cleanText(written)
    .normalize('NFKC')
    .trim()
    .replace(/^'/, '')
    .replace(/[.,]0{1,2}$/, '')
    .replace(/[\s\p{Dash}]/gu, '')
  const digits = /^\d{1,3}(?:[.,]\d{3})+$/.test(plain) ? plain.replace(/[.,]/g, '') : plain
  return /^\d+$/.test(digits) ? digits : undefined
}

/** `548`, ` 548`, `1,234` and `60.0` all occur. */
function wholeNumber(text: string | null): number | null {
  const digits = text?.replace(/[.,]0{1,2}$/, '').replace(/,/g, '') ?? ''
  return /^\d+$/.test(digits) ? Number(digits) : null
}
