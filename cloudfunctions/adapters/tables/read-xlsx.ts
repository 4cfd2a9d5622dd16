import { AppError } from '../../../shared/contracts/app-error'
import type { CsvRow } from '../../../shared/domain/attendee-report/attendee-report'
import { message } from '../../../shared/text/messages/message'
import { cellText, type CellType } from './cell-text'
import { MOST_CELL_CHARACTERS, MOST_CHARACTERS, MOST_COLUMNS, MOST_ROW_CHARACTERS } from './limits'
import { readXml } from './read-xml'
import { dateStyles, firstVisibleSheet, sharedTexts } from './workbook-parts'
import { zipParts } from './zip-parts'

/** A sheet has no more (Excel's own limits). */
const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384

/**
 * The first visible sheet's rows as texts, with their numbers in the sheet; empty rows are left out. Reads SpreadsheetML
 * (ECMA-376, part 1, chapter 18) piece by piece.
 */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<CsvRow[]> {
  const parts = zipParts(bytes)
  const { part, isFrom1904 } = await firstVisibleSheet(parts)
  const isDate = await dateStyles(parts)
  const shared = await sharedTexts(parts)

  let ready: CsvRow[] = []
  let row: string[] = []
  let [line, column, characters, rowCharacters] = [0, -1, 0, 0]
  let cell: { type: CellType; style: number } | undefined
  let [text, isPronunciation] = ['', false]

  for await (const _ of readXml(parts.read(part), { open, text: write, close })) {
    if (ready.length > 0) yield ready
    ready = []
  }

  function open(name: string, { r, t, s }: Record<string, string | undefined>): void {
    if (name === 'row') {
      line = r === undefined ? line + 1 : Number(r)
      if (!Number.isInteger(line) || line < 1 || line > LAST_ROW) throw damaged()
      ;[column, row, rowCharacters] = [-1, [], 0]
    } else if (name === 'c') {
      column = r === undefined ? column + 1 : columnOf(r)
      cell = { type: t as CellType, style: Number(s ?? 0) }
      text = ''
    } else if (name === 'rPh') isPronunciation = true
  }

  function write(value: string, within: string): void {
    if (within !== 'v' && (within !== 't' || isPronunciation)) return
    text += value
    if (text.length > MOST_CELL_CHARACTERS) throw new AppError('too_large', message('table_cell_too_long', { line }))
  }

  function close(name: string): void {
    if (name === 'rPh') isPronunciation = false
    if (name === 'c' && cell) put(cellText(text, cell.type, { shared, isDate: isDate(cell.style), isFrom1904 }))
    if (name === 'row' && row.length > 0) ready.push({ line, cells: Array.from(row, (each) => each ?? '') })
  }

  function put(value: string): void {
    if (value === '') return
    if (column >= MOST_COLUMNS) throw new AppError('too_large', 'table_too_many_columns')
    characters += value.length
    rowCharacters += value.length
    if (characters > MOST_CHARACTERS) throw new AppError('too_large', 'table_unpacks_too_large')
    if (rowCharacters > MOST_ROW_CHARACTERS) throw new AppError('too_large', message('table_row_too_long', { line }))
    row[column] = value
  }
}

/** `AB12` is the 28th column, counted from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (const sign of reference) {
    const letter = sign.charCodeAt(0) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
    if (column > LAST_COLUMN) throw damaged()
  }
  if (column === 0) throw damaged()
  return column - 1
}

const damaged = () => new AppError('unsupported_file', 'table_damaged')
