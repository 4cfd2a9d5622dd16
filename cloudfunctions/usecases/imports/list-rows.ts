import type { ListSettings } from '../../../shared/contracts/list-imports'
import { dateOrderJudge, type DateExample } from '../../../shared/domain/attendee-report/date-order'
import { readInstants } from '../../../shared/domain/attendee-report/read-instants'
import { readTime, type DateOrder } from '../../../shared/domain/attendee-report/wall-time'
import type { ListError, ListRow } from '../../../shared/domain/registrant-list/list-row'
import { readListRow } from '../../../shared/domain/registrant-list/read-list-row'
import { importedPhone } from './imported-phone'
import { readCsv } from './read-csv'

export type ListOptions = { timeZone: string; dateOrder: DateOrder | null; settings: ListSettings }

/** A row with its cells as the file has them, for the result file. */
export type ReadRow = { cells: string[] } & (
  { row: ListRow; notes?: ListError[]; error?: undefined } | { error: ListError; row?: undefined; notes?: undefined }
)

/** How many rows there are, and what is still to be asked before their times can be read. */
export function surveyList(
  csv: Uint8Array,
  { settings, dateOrder }: Pick<ListOptions, 'settings' | 'dateOrder'>,
): { rows: number; ambiguousDate: DateExample | null; order: DateOrder } {
  const judge = dateOrderJudge()
  const column = settings.columns.find(({ field }) => field === 'registered_at')?.column ?? -1
  let rows = 0
  for (const row of readCsv(csv)) {
    if (row.line <= settings.headerLine) continue
    rows += 1
    const text = 'cells' in row ? row.cells[column]?.trim() : undefined
    if (text) judge.take([readTime(text, { mayBeDateAlone: true })])
  }
  const decision = judge.decide()
  const isOpen = decision.order === 'ambiguous' && !dateOrder
  const order =
    decision.order === 'month_first' || decision.order === 'day_first' ? decision.order : (dateOrder ?? 'month_first')
  return { rows, ambiguousDate: isOpen && decision.order === 'ambiguous' ? decision.example : null, order }
}

/** The rows below the header, each read or refused; rows with nothing in them are passed over. */
export function* listRows(csv: Uint8Array, { timeZone, settings }: ListOptions, order: DateOrder): Generator<ReadRow> {
  const { columns, headerLine } = settings
  const reader = { columns, width: columns.length, instants: readInstants(timeZone, order), toPhone: importedPhone }
  for (const row of readCsv(csv)) {
    if (row.line <= headerLine) continue
    if (!('cells' in row)) {
      yield { cells: [row.raw], error: { line: row.line, column: null, code: 'broken_quotes', raw: row.raw } }
      continue
    }
    const reading = readListRow(row, reader)
    if ('row' in reading) yield { cells: row.cells, row: reading.row, notes: reading.notes }
    else if ('error' in reading) yield { cells: row.cells, error: reading.error }
  }
}
