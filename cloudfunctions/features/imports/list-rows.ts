import type { ListSettings } from '../../../shared/contracts/list-imports'
import type { CsvReading } from '../../../shared/domain/attendee-report/attendee-report'
import { dateOrderJudge, type DateExample } from './rules/attendee-report/date-order'
import { readInstants } from './rules/attendee-report/read-instants'
import { readTime, type DateOrder } from '../sync/rules/attendee-report/wall-time'
import type { ListError, ListRow } from './rules/registrant-list/list-row'
import { readListRow, type ListReader } from './rules/registrant-list/read-list-row'
import type { Table } from '../../ports/tables'
import { importedPhone } from './imported-phone'

export type ListOptions = { timeZone: string; dateOrder: DateOrder | null; settings: ListSettings }

/** A row with its cells as the file has them, for the result file. */
export type ReadRow = { cells: string[] } & (
  { row: ListRow; notes?: ListError[]; error?: undefined } | { error: ListError; row?: undefined; notes?: undefined }
)

/** How many rows there are, and what the operator has to choose before their times can be read. */
export async function scanList(
  table: Table,
  { settings, dateOrder }: Pick<ListOptions, 'settings' | 'dateOrder'>,
): Promise<{ rows: number; ambiguousDate: DateExample | null; order: DateOrder }> {
  const judge = dateOrderJudge()
  const column = settings.columns.find(({ field }) => field === 'registered_at')?.column ?? -1
  let rows = 0
  for await (const some of table.rows()) {
    for (const row of some) {
      if (row.line <= settings.headerLine) continue
      rows += 1
      const text = 'cells' in row ? row.cells[column]?.trim() : undefined
      if (text) judge.take([readTime(text, { mayBeDateAlone: true })])
    }
  }
  const decision = judge.decide()
  const isOpen = decision.order === 'ambiguous' && !dateOrder
  const order =
    decision.order === 'month_first' || decision.order === 'day_first' ? decision.order : (dateOrder ?? 'month_first')
  return { rows, ambiguousDate: isOpen && decision.order === 'ambiguous' ? decision.example : null, order }
}

/** The rows below the header in batches, each read or refused; empty rows are skipped. */
export async function* listRows(
  table: Table,
  { timeZone, settings }: ListOptions,
  order: DateOrder,
): AsyncGenerator<ReadRow[]> {
  const { columns, headerLine } = settings
  const reader = { columns, width: columns.length, instants: readInstants(timeZone, order), toPhone: importedPhone }
  for await (const rows of table.rows())
    yield rows.filter(({ line }) => line > headerLine).flatMap((row) => readRow(row, reader))
}

function readRow(row: CsvReading, reader: ListReader): ReadRow[] {
  if (!('cells' in row))
    return [{ cells: [row.raw], error: { line: row.line, column: null, code: 'broken_quotes', raw: row.raw } }]
  const reading = readListRow(row, reader)
  if ('row' in reading) return [{ cells: row.cells, row: reading.row, notes: reading.notes }]
  return 'error' in reading ? [{ cells: row.cells, error: reading.error }] : []
}
