import type { CsvRow } from './attendee-report'

export interface ReportTable {
  header: string[]
  rows: CsvRow[]
}

type TableName = 'summary' | 'host' | 'panelist' | 'attendee' | 'other'

export interface StackedTables {
  isAttendeeReport: boolean
  /** As written; `Report Generated:` up to 2025, `Report generated time` in 2026. */
  generatedAt: string | null
  tables: Partial<Record<TableName, ReportTable>>
}

const TITLE = 'attendee report'
const SECTIONS: Record<string, TableName> = {
  'host details': 'host',
  'panelist details': 'panelist',
  'attendee details': 'attendee',
  'other attended': 'other',
}

/** Where a row stands: a table's own rows only, not its header. */
type PlacedRow = { table: TableName; row: CsvRow }

/**
 * One file holds several tables below each other, each with a one-word line and a header row of its own. Takes row
 * after row and says of each which table it belongs to; the rows themselves are the caller's to keep or to pass on.
 */
export function tableReader(): { stacked: StackedTables; take(row: CsvRow): PlacedRow | undefined } {
  const stacked: StackedTables = { isAttendeeReport: false, generatedAt: null, tables: {} }
  let current: TableName = 'summary'

  function take(row: CsvRow): PlacedRow | undefined {
    const first = row.cells[0]?.trim() ?? ''
    const isAlone = row.cells.every((cell, index) => index === 0 || cell.trim() === '')
    if (first === '' && isAlone) return undefined

    const section = isAlone ? SECTIONS[first.toLowerCase()] : undefined
    if (section) {
      current = section
    } else if (isAlone && first.toLowerCase() === TITLE) {
      stacked.isAttendeeReport = true
    } else if (/^report generated/i.test(first)) {
      stacked.generatedAt = row.cells[1]?.trim() ?? null
    } else if (stacked.tables[current]) {
      return { table: current, row }
    } else {
      stacked.tables[current] = { header: row.cells.map((cell) => cell.trim()), rows: [] }
    }
    return undefined
  }

  return { stacked, take }
}
