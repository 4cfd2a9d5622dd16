import { CsvError, parse } from 'csv-parse/sync'
import type { CsvReading, CsvRow } from '../../../shared/domain/attendee-report/attendee-report'
import { delimiterOf, textSegments } from './csv-text'

/** An unclosed quote would swallow the rest of the file; no honest row is longer than this. */
const MAX_ROW_CHARACTERS = 100_000

/**
 * Rows of a CSV file with the line each starts on, one piece of the file after the other; empty lines are left out. A
 * row whose quotes cannot be read becomes a broken row, and reading goes on with the line below it.
 */
export function* readCsv(bytes: Uint8Array): Generator<CsvReading> {
  const delimiter = delimiterOf(bytes)
  let rest = ''
  let linesBefore = 0
  for (const segment of textSegments(bytes)) {
    rest += segment
    yield* takeRows(false)
  }
  yield* takeRows(true)

  function* takeRows(isEnd: boolean): Generator<CsvReading> {
    for (;;) {
      // The last line may go on in the next segment.
      const text = isEnd ? rest : rest.slice(0, rest.lastIndexOf('\n') + 1)
      if (text === '') return
      const { rows, linesRead, stoppedBy } = readUntilBroken(text, delimiter)
      for (const { line, cells } of rows) yield { line: linesBefore + line, cells }

      const start = stoppedBy ? offsetOfLine(rest, linesRead) : text.length
      if (!stoppedBy || (stoppedBy === 'open_quote' && !isEnd && text.length - start <= MAX_ROW_CHARACTERS)) {
        linesBefore += linesRead
        rest = rest.slice(start)
        return
      }
      const end = offsetOfLine(rest, linesRead + 1)
      yield {
        line: linesBefore + linesRead + 1,
        column: null,
        code: 'broken_quotes',
        raw: rest.slice(start, end).trimEnd(),
      }
      rest = rest.slice(end)
      linesBefore += linesRead + 1
    }
  }
}

type Read = { rows: CsvRow[]; linesRead: number; stoppedBy?: 'open_quote' | 'broken_quotes' }

function readUntilBroken(text: string, delimiter: string): Read {
  const rows: CsvRow[] = []
  let linesRead = 0
  try {
    // Rows are taken as they are read, because a parser that throws returns none of them.
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: MAX_ROW_CHARACTERS,
      on_record: (cells: string[], { lines }) => {
        if (cells.some((cell) => cell !== '')) rows.push({ line: linesRead + 1, cells })
        linesRead = lines
        return null
      },
    })
    return { rows, linesRead }
  } catch (error) {
    if (error instanceof CsvError)
      return { rows, linesRead, stoppedBy: error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open_quote' : 'broken_quotes' }
    throw error
  }
}

function offsetOfLine(text: string, linesBefore: number): number {
  let offset = 0
  for (let line = 0; line < linesBefore; line += 1) {
    const end = text.indexOf('\n', offset)
    if (end < 0) return text.length
    offset = end + 1
  }
  return offset
}
