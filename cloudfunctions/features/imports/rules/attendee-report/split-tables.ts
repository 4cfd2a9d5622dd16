import { unwrapped } from '../split-line'
import type { CsvRow } from '../../../../../shared/domain/attendee-report/attendee-report'
import { isAboutReport, isReportTitle, sectionOf, type TableName } from './report-words'

export interface ReportTable {
  header: string[]
  rows: CsvRow[]
}

export interface StackedTables {
  isAttendeeReport: boolean
  /** As written; `Report Generated:` up to 2025, `Report generated time` in 2026. */
  generatedAt: string | null
  /** With the header of the first block; a table may continue in a later block under another header. */
  tables: Partial<Record<TableName, ReportTable>>
}

/** A row's table and its column titles: data rows only, not the header. */
type PlacedRow = { table: TableName; row: CsvRow; header: string[] }

/** The shortest header of a people table has more columns. */
const LEAST_CELLS = 4

/**
 * One file contains several tables below each other, each with a one-word line and a header row of its own; two reports
 * saved into one file contain them twice. Processes row after row and returns the table of each; the caller stores the
 * rows or passes them on.
 */
export function tableReader(): { stacked: StackedTables; take(row: CsvRow): PlacedRow | undefined } {
  const stacked: StackedTables = { isAttendeeReport: false, generatedAt: null, tables: {} }
  let current: TableName = 'summary'
  let header: string[] | undefined

  function take({ line, cells: written }: CsvRow): PlacedRow | undefined {
    const cells = unwrapped(written, LEAST_CELLS)
    const first = cells[0]?.trim() ?? ''
    const isAlone = cells.every((cell, index) => index === 0 || cell.trim() === '')
    if (first === '' && isAlone) return undefined

    if (isAlone && isReportTitle(first)) {
      if (!stacked.isAttendeeReport) stacked.tables = {}
      stacked.isAttendeeReport = true
      begin('summary')
      return undefined
    }
    const section = isAlone ? sectionOf(first) : undefined
    if (section) {
      begin(section)
    } else if (current === 'summary' && !header && isAboutReport(first)) {
      stacked.generatedAt ??= cells[1]?.trim() ?? null
    } else if (!header) {
      header = cells.map((cell) => cell.trim())
      stacked.tables[current] ??= { header, rows: [] }
    } else if (!isSame(cells, header)) {
      return { table: current, row: { line, cells }, header }
    }
    return undefined
  }

  function begin(table: TableName): void {
    current = table
    header = undefined
  }

  return { stacked, take }
}

/** A header repeated inside its own table, as at the top of each page, is not a data row. */
function isSame(cells: string[], header: string[]): boolean {
  return cells[0]?.trim() === header[0] && cells.every((cell, n) => cell.trim() === (header[n] ?? ''))
}
