import { CsvError, parse } from 'csv-parse/sync'
import type { CsvRow, CsvRows } from '../../../shared/domain/attendee-report/attendee-report'

/** An unclosed quote would swallow the rest of the file; no honest row is longer than this. */
const MAX_ROW_CHARACTERS = 100_000

/**
 * Rows of a CSV file with the line each starts on; empty lines are left out. A row whose quotes cannot be read becomes
 * a broken row, and reading goes on with the line below it.
 */
export function readCsv(bytes: Uint8Array): CsvRows {
  // csv-parse miscounts lines when a quoted cell holds CRLF, so line ends are made equal first.
  let rest = decode(bytes).replace(/\r\n?/g, '\n')
  const result: CsvRows = { rows: [], broken: [] }
  let linesBefore = 0

  while (rest !== '') {
    const { rows, linesRead, isComplete } = readUntilBroken(rest)
    for (const { line, cells } of rows) result.rows.push({ line: linesBefore + line, cells })
    if (isComplete) break

    const start = offsetOfLine(rest, linesRead)
    const end = offsetOfLine(rest, linesRead + 1)
    const raw = rest.slice(start, end).trimEnd()
    result.broken.push({ line: linesBefore + linesRead + 1, column: null, code: 'broken_quotes', raw })
    rest = rest.slice(end)
    linesBefore += linesRead + 1
  }
  return result
}

function readUntilBroken(text: string): { rows: CsvRow[]; linesRead: number; isComplete: boolean } {
  const rows: CsvRow[] = []
  let linesRead = 0
  try {
    // Rows are taken as they are read, because a parser that throws returns none of them.
    parse(text, {
      record_delimiter: '\n',
      relax_column_count: true,
      max_record_size: MAX_ROW_CHARACTERS,
      on_record: (cells: string[], { lines }) => {
        if (cells.some((cell) => cell !== '')) rows.push({ line: linesRead + 1, cells })
        linesRead = lines
        return null
      },
    })
    return { rows, linesRead, isComplete: true }
  } catch (error) {
    if (error instanceof CsvError) return { rows, linesRead, isComplete: false }
    throw error
  }
}

/** Zoom writes UTF-8 with or without a BOM; a spreadsheet on a Chinese Windows saves the file again as GB18030. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
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
