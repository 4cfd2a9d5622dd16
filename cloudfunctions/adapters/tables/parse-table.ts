import { AppError } from '../../../shared/contracts/app-error'
import type { Delimiter, FileReading } from '../../../shared/contracts/file-reading'
import type { CsvReading, CsvRow } from '../../../shared/domain/attendee-report/attendee-report'
import type { ReadingChoice } from '../../ports/tables'
import { checkText, fileKind } from './file-kind'
import { guessDelimiter } from './guess-delimiter'
import { guessEncoding } from './guess-encoding'
import { MOST_COLUMNS, MOST_ROWS } from './limits'
import { readCsv } from './read-csv'
import { readXlsx } from './read-xlsx'
import { textSegments } from './text-segments'

const ROWS_AT_ONCE = 1_000
const CHARACTERS_AT_ONCE = 512 * 1024
const WORKBOOK: FileReading = { format: 'workbook', encoding: null, delimiter: null, isSure: true }

type ParsedTable = { reading: FileReading; rows(): Generator<CsvReading[]> }

/** A file as rows, in the current thread: its work delays everything else on this thread. */
export async function parseTable(bytes: Uint8Array, choice: ReadingChoice): Promise<ParsedTable> {
  if (fileKind(bytes) === 'workbook') {
    const packed = await packedRows(bytes)
    return { reading: WORKBOOK, rows: () => batches(unpackedRows(packed)) }
  }
  const guessed = guessEncoding(bytes)
  const encoding = choice.encoding ?? guessed.encoding
  checkText(bytes, encoding)
  const [top = ''] = textSegments(bytes.subarray(0, 64 * 1024), encoding)
  const byRows = guessDelimiter(top)
  const delimiter = (choice.delimiter as Delimiter | null | undefined) ?? byRows.delimiter
  const isSure = (Boolean(choice.encoding) || guessed.isSure) && (Boolean(choice.delimiter) || byRows.isSure)
  return {
    reading: { format: 'text', encoding, delimiter, isSure },
    rows: () => batches(readCsv(bytes, encoding, delimiter)),
  }
}

/** A workbook is unpacked once; its rows are stored as lines of JSON, which take a fraction of the memory. */
async function packedRows(bytes: Uint8Array): Promise<Buffer[]> {
  const packed: Buffer[] = []
  let rows = 0
  for await (const some of readXlsx(bytes)) {
    rows += some.length
    if (rows > MOST_ROWS) throw new AppError('too_large', 'table_too_many_rows')
    packed.push(Buffer.from(JSON.stringify(some)))
  }
  return packed
}

function* unpackedRows(packed: Buffer[]): Generator<CsvReading> {
  for (const some of packed) yield* JSON.parse(some.toString()) as CsvRow[]
}

function* batches(rows: Iterable<CsvReading>): Generator<CsvReading[]> {
  let [batch, characters, count]: [CsvReading[], number, number] = [[], 0, 0]
  for (const row of rows) {
    if (++count > MOST_ROWS) throw new AppError('too_large', 'table_too_many_rows')
    if ('cells' in row) {
      if (row.cells.length > MOST_COLUMNS && row.cells.findLastIndex((cell) => cell !== '') >= MOST_COLUMNS)
        throw new AppError('too_large', 'table_too_many_columns')
      for (const cell of row.cells) characters += cell.length
    }
    batch.push(row)
    if (batch.length < ROWS_AT_ONCE && characters < CHARACTERS_AT_ONCE) continue
    yield batch
    ;[batch, characters] = [[], 0]
  }
  if (batch.length > 0) yield batch
}
