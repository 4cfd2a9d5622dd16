import { Readable } from 'node:stream'
import type { CellValue } from 'exceljs'
import { AppError } from '../../../shared/contracts/app-error'
import { LIST_MOST_COLUMNS, LIST_MOST_ROWS } from '../../../shared/contracts/list-imports'
import { listProblems } from '../../../shared/text/imports'
import { checkZip } from './check-zip'

const CHUNK_BYTES = 64 * 1024

/** The first visible sheet's rows as texts, with their numbers in the sheet; empty rows are left out. */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<{ line: number; cells: string[] }> {
  await checkZip(bytes)
  // Only the few who upload a workbook wait for it to load.
  const { default: excel } = await import('exceljs')
  // Styles tell dates from numbers; links and entries would only take room.
  const workbook = new excel.stream.xlsx.WorkbookReader(Readable.from(chunks(bytes)), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    entries: 'ignore',
  })

  try {
    for await (const sheet of workbook) {
      if (isHidden(sheet)) continue
      let rows = 0
      for await (const row of sheet) {
        const cells = textsOf(row.values)
        if (cells.length === 0) continue
        if (cells.length > LIST_MOST_COLUMNS) throw new AppError('too_large', listProblems.tooManyColumns)
        if (++rows > LIST_MOST_ROWS + 1) throw new AppError('too_large', listProblems.tooManyRows)
        yield { line: row.number, cells }
      }
      return
    }
  } catch (error) {
    if (error instanceof AppError) throw error
    throw new AppError('unsupported_file', listProblems.isDamaged, { cause: error })
  }
  throw new AppError('unsupported_file', listProblems.noSheet)
}

/** The library's types leave out what its reader sets. */
const isHidden = (sheet: object): boolean =>
  'state' in sheet && (sheet.state === 'hidden' || sheet.state === 'veryHidden')

/** Positions count from 1 there. Cells that hold nothing at the end of a row are no cells. */
function textsOf(values: CellValue[] | { [key: string]: CellValue }): string[] {
  const texts = Array.isArray(values)
    ? Array.from({ length: Math.max(0, values.length - 1) }, (_, n) => textOf(values[n + 1]))
    : []
  return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1)
}

/** What a person sees in the cell: of a formula its result, of a date its wall time. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return wallTime(value)
  if (typeof value !== 'object') return String(value).replace(/\s*\n\s*/g, ' ')
  if ('richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .replace(/\s*\n\s*/g, ' ')
  if ('result' in value) return textOf(value.result)
  if ('text' in value) return textOf(value.text)
  // An error, or a formula that was never reckoned.
  return ''
}

/** A sheet's date has no zone: the library shows its wall time as UTC, a rounding error away from the full second. */
function wallTime(date: Date): string {
  const rounded = new Date(Math.round(date.getTime() / 1000) * 1000)
  return Number.isNaN(rounded.getTime()) ? '' : rounded.toISOString().slice(0, 19).replace('T', ' ')
}

function* chunks(bytes: Uint8Array): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES)
    yield Buffer.from(bytes.buffer, bytes.byteOffset + start, Math.min(CHUNK_BYTES, bytes.length - start))
}
