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

/** One file holds several tables below each other, each with a one-word line and a header row of its own. */
export function splitTables(rows: CsvRow[]): StackedTables {
  const stacked: StackedTables = { isAttendeeReport: false, generatedAt: null, tables: {} }
  let current: TableName = 'summary'

  for (const row of rows) {
    const first = row.cells[0]?.trim() ?? ''
    const isAlone = row.cells.every((cell, index) => index === 0 || cell.trim() === '')
    if (first === '' && isAlone) continue

    const section = isAlone ? SECTIONS[first.toLowerCase()] : undefined
    if (section) {
      current = section
    } else if (isAlone && first.toLowerCase() === TITLE) {
      stacked.isAttendeeReport = true
    } else if (/^report generated/i.test(first)) {
      stacked.generatedAt = row.cells[1]?.trim() ?? null
    } else {
      addTo(stacked, current, row)
    }
  }
  return stacked
}

function addTo(stacked: StackedTables, name: TableName, row: CsvRow) {
  const table = stacked.tables[name]
  if (table) table.rows.push(row)
  else stacked.tables[name] = { header: row.cells.map((cell) => cell.trim()), rows: [] }
}
