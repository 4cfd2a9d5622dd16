import type { CsvReading, ReportWebinar } from '../../../../../shared/domain/attendee-report/attendee-report'
import { dateOrderJudge, type DateExample } from './date-order'
import { readSummary } from './read-summary'
import { columnsByHeader, columnsOf, type ColumnName, type ReportColumns } from './report-columns'
import { tableReader, type StackedTables } from './split-tables'
import type { ReadInstants } from './read-attendee-row'
import { readInstants } from './read-instants'
import { readTime, type DateOrder } from '../../../sync/rules/attendee-report/wall-time'

export interface ReportOptions {
  /** IANA zone of the Zoom account that exported the file: the file itself contains none. */
  timeZone: string
  /** The operator's choice where the file does not show the order of dates with slashes. */
  dateOrder?: DateOrder | null
}

/** Everything in a report apart from its attendees, who may be a hundred thousand. */
export interface ReportScan {
  webinar: ReportWebinar
  /** Host and panelists with their rows; for the attendees only the header. */
  stacked: StackedTables
  /** Columns of the first block of attendees, with the questions of all blocks. */
  columns: ReportColumns
  attendeeRows: number
  otherAttended: number
  instants: ReadInstants
  /** Set when only the operator can say how the dates are meant; until then the month is read first. */
  ambiguousDate: DateExample | null
}

export type ReportReading =
  | { outcome: 'read'; scan: ReportScan }
  | { outcome: 'not_a_report'; reason: 'no_title' | 'no_summary' }
  | { outcome: 'column_missing'; column: string }
  | { outcome: 'id_damaged'; written: string }
  /** Reports of different webinars in one file. */
  | { outcome: 'several_webinars'; webinarIds: string[] }

const NEEDED: ColumnName[] = ['attended', 'email', 'joinTime', 'leaveTime']
/** A host and a few panelists; a file with more of them is no report of Zoom's. */
const MOST_ROLES = 2_000

/** The first scan of a Zoom attendee report of any year. Independent of what is already stored. */
export function scanReport(rows: Iterable<CsvReading>, options: ReportOptions): ReportReading {
  const scan = reportSurvey(options)
  for (const row of rows) scan.take(row)
  return scan.finish()
}

/** The same for rows that arrive in batches: each is passed to `take`, then the scan is finished. */
export function reportSurvey({ timeZone, dateOrder }: ReportOptions): {
  take(row: CsvReading): void
  finish(): ReportReading
} {
  const { stacked, take: place } = tableReader()
  const judge = dateOrderJudge()
  const counts = { attendee: 0, other: 0 }
  const columnsFor = columnsByHeader()
  const headers = new Set<string[]>()
  const webinarIds = new Set<string>()
  return { take, finish }

  function take(row: CsvReading): void {
    const placed = 'cells' in row ? place(row) : undefined
    if (!placed) return
    const { table, header } = placed
    if (table === 'attendee') {
      headers.add(header)
      judge.take(timesOf(placed.row.cells, columnsFor(header), stacked.generatedAt))
      counts.attendee += 1
    } else if (table === 'other') {
      counts.other += 1
    } else {
      const own = stacked.tables[table]?.rows
      if (own && own.length < MOST_ROLES) own.push(placed.row)
      const reading = table === 'summary' ? readSummary({ header, rows: [placed.row] }) : null
      if (reading?.outcome !== 'read') return
      // Before any attendee's: the example that is shown when the order stays undecided.
      if (own?.length === 1) judge.take([time(reading.summary.startTime), time(stacked.generatedAt)])
      webinarIds.add(reading.summary.webinarId)
    }
  }

  function finish(): ReportReading {
    if (!stacked.isAttendeeReport) return { outcome: 'not_a_report', reason: 'no_title' }
    const reading = readSummary(stacked.tables.summary)
    if (reading.outcome === 'none') return { outcome: 'not_a_report', reason: 'no_summary' }
    if (reading.outcome === 'id_damaged') return reading
    if (webinarIds.size > 1) return { outcome: 'several_webinars', webinarIds: [...webinarIds] }

    if (stacked.tables.attendee) headers.add(stacked.tables.attendee.header)
    const blocks = [...headers].map(columnsFor)
    for (const block of blocks) {
      const missing = NEEDED.find((column) => !block.has(column))
      if (missing) return { outcome: 'column_missing', column: block.title(missing) }
    }
    const questions = [...new Set(blocks.flatMap((block) => block.questions))]

    const decision = judge.decide()
    const isOpen = decision.order === 'ambiguous' && !dateOrder
    const order =
      decision.order === 'month_first' || decision.order === 'day_first' ? decision.order : (dateOrder ?? 'month_first')
    const instants = readInstants(timeZone, order)
    const { topic, webinarId, durationMinutes, header, startTime } = reading.summary

    return {
      outcome: 'read',
      scan: {
        webinar: { topic, webinarId, durationMinutes, header, startedAt: isoOf(startTime, instants) },
        stacked,
        columns: { ...(blocks[0] ?? columnsOf([])), questions },
        attendeeRows: counts.attendee,
        otherAttended: counts.other,
        instants,
        ambiguousDate: isOpen && decision.order === 'ambiguous' ? decision.example : null,
      },
    }
  }
}

function timesOf(cells: string[], columns: ReportColumns, generatedAt: string | null) {
  const read = (column: ColumnName, mayBeDateAlone = false) => time(columns.read(cells, column), mayBeDateAlone)
  return [read('registrationTime', true), read('joinTime'), read('leaveTime'), time(generatedAt)]
}

function time(raw: string | null, mayBeDateAlone = false) {
  return raw ? readTime(raw, { mayBeDateAlone }) : null
}

function isoOf(raw: string | null, instants: ReadInstants): string | null {
  return (raw && instants(raw)?.[0]?.toISOString()) || null
}
