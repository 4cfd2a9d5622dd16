import type { AttendeeReport, CsvRows, ReportWarning, RowError } from './attendee-report'
import { countReport } from './count-report'
import { decideDateOrder } from './date-order'
import type { DateExample } from './date-order'
import { gatherRegistrants } from './gather-registrants'
import { gatherRoleStays } from './gather-role-stays'
import { gatherRoles } from './gather-roles'
import { gatherStays } from './gather-stays'
import { readAttendeeRow } from './read-attendee-row'
import type { AttendeeRow } from './read-attendee-row'
import { readSummary } from './read-summary'
import { columnsOf } from './report-columns'
import type { ColumnName, ReportColumns } from './report-columns'
import { splitTables } from './split-tables'
import type { ReportTable } from './split-tables'
import { inOrder, readTime } from './wall-time'
import type { DateOrder } from './wall-time'
import { zoneTime } from './zone-time'

export interface ReportOptions {
  /** IANA zone of the Zoom account that exported the file: the file itself names none. */
  timeZone: string
  /** The operator's answer where the file leaves the order of slash dates open. */
  dateOrder?: DateOrder
  /** Stays longer than this are views. */
  countedAfterSeconds: number
}

export type ReportReading =
  | { outcome: 'read'; report: AttendeeReport }
  | { outcome: 'date_order_needed'; dateOrder: 'ambiguous'; example: DateExample }
  | { outcome: 'not_a_report'; reason: 'no_title' | 'no_summary' }
  | { outcome: 'column_missing'; column: string }

const NEEDED: ColumnName[] = ['attended', 'email', 'joinTime', 'leaveTime']

/** Reads a Zoom attendee report of any year from its CSV rows. Decides nothing about what we already store. */
export function readAttendeeReport({ rows, broken }: CsvRows, options: ReportOptions): ReportReading {
  const stacked = splitTables(rows)
  if (!stacked.isAttendeeReport) return { outcome: 'not_a_report', reason: 'no_title' }
  const summary = readSummary(stacked.tables.summary)
  if (!summary) return { outcome: 'not_a_report', reason: 'no_summary' }

  const table = stacked.tables.attendee ?? { header: [], rows: [] }
  const columns = columnsOf(table.header)
  const missing = NEEDED.find((column) => !columns.has(column))
  if (stacked.tables.attendee && missing) return { outcome: 'column_missing', column: columns.title(missing) }

  const decision = decideDateOrder([
    [time(summary.startTime), time(stacked.generatedAt)],
    ...timeSequences(table, columns, stacked.generatedAt),
  ])
  if (decision.order === 'ambiguous' && !options.dateOrder) {
    return { outcome: 'date_order_needed', dateOrder: 'ambiguous', example: decision.example }
  }
  const order = orderToUse(decision.order, options.dateOrder)
  const instants = readInstants(options.timeZone, order)

  const attendeeRows: AttendeeRow[] = []
  const rowErrors: RowError[] = [...broken]
  for (const row of table.rows) {
    const reading = readAttendeeRow(row, columns, instants)
    if ('row' in reading) attendeeRows.push(reading.row)
    else rowErrors.push(reading.error)
  }

  const { webinarId, topic, durationMinutes, header, startTime } = summary
  const { countedAfterSeconds } = options
  const roles = gatherRoles(stacked, new Set(attendeeRows.flatMap(({ email }) => email ?? [])))
  const panelistEmails = new Set(roles.flatMap(({ email, role }) => (email && role === 'panelist' ? [email] : [])))
  const registrants = gatherRegistrants(attendeeRows, { webinarId, durationMinutes, panelistEmails, countedAfterSeconds })
  const stays = gatherStays(webinarId, attendeeRows)
  const otherAttended = stacked.tables.other?.rows.length ?? 0
  const startedAt = isoOf(startTime, instants)

  return {
    outcome: 'read',
    report: {
      topic,
      webinarId,
      startedAt,
      generatedAt: isoOf(stacked.generatedAt, instants),
      durationMinutes,
      header,
      registrants,
      stays,
      roles,
      roleStays: gatherRoleStays(webinarId, stacked, instants),
      counts: countReport({ registrants, stays, roles, otherAttended, countedAfterSeconds }),
      rowErrors: rowErrors.toSorted((a, b) => a.line - b.line),
      warnings: warningsOf(stacked.tables.attendee, attendeeRows, startedAt, durationMinutes),
    },
  }
}

function timeSequences(table: ReportTable, columns: ReportColumns, generatedAt: string | null) {
  const report = time(generatedAt)
  return table.rows.map(({ cells }) => [
    time(columns.read(cells, 'registrationTime')),
    time(columns.read(cells, 'joinTime')),
    time(columns.read(cells, 'leaveTime')),
    report,
  ])
}

function time(raw: string | null) {
  return raw ? readTime(raw) : null
}

function orderToUse(decided: DateOrder | 'not_needed' | 'ambiguous', answered: DateOrder | undefined): DateOrder {
  return decided === 'month_first' || decided === 'day_first' ? decided : answered ?? 'month_first'
}

function readInstants(timeZone: string, order: DateOrder) {
  const { instantsOf } = zoneTime(timeZone)
  return (raw: string) => {
    const wall = inOrderOf(raw, order)
    return wall && instantsOf(wall)
  }
}

function inOrderOf(raw: string, order: DateOrder) {
  const written = readTime(raw)
  return written && inOrder(written, order)
}

function isoOf(raw: string | null, instants: (raw: string) => Date[] | null): string | null {
  return (raw && instants(raw)?.[0]?.toISOString()) || null
}

function warningsOf(
  table: ReportTable | undefined,
  rows: AttendeeRow[],
  startedAt: string | null,
  durationMinutes: number | null,
): ReportWarning[] {
  const warnings: ReportWarning[] = []
  if (!table) warnings.push('no_attendee_table')
  else if (rows.length > 0 && rows.every(({ approval }) => approval === null)) warnings.push('no_registrations')
  if (!startedAt) warnings.push('start_unreadable')
  if (!durationMinutes) warnings.push('duration_missing')
  return warnings
}
