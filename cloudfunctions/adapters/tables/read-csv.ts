import { AppError } from '../../../shared/contracts/app-error'
import type { Delimiter, Encoding } from '../../../shared/contracts/file-reading'
import type { CsvReading } from '../../../shared/domain/attendee-report/attendee-report'
import { message } from '../../../shared/text/messages/message'
import { MOST_COLUMNS, MOST_LINES, MOST_ROW_CHARACTERS } from './limits'
import { textSegments } from './text-segments'

const QUOTE = 34
const LINE_FEED = 10
const RAW_CHARACTERS = 1_000
/** A line of fewer cells may be one cell that contains a comma. */
const LEAST_WRAPPED = 3

/** Rows of a CSV file with the line each starts on; empty lines, and Excel's `sep=` in the first, are left out. */
export function* readCsv(bytes: Uint8Array, encoding: Encoding, delimiter: Delimiter): Generator<CsvReading> {
  const { take } = csvReader(delimiter)
  for (const segment of textSegments(bytes, encoding)) yield* take(segment, false)
  yield* take('', true)
}

type Cells = { cells: string[]; end: number; lines: number; isQuoted: boolean }
/** `more`: the record may continue in the next piece. */
type Record = Cells | 'more' | 'broken'

/**
 * Parses a text piece by piece and returns its rows. Each character is processed a bounded number of times, whatever
 * the text contains. A row with unreadable quotes becomes a broken row, and reading continues with the line below it:
 * an unclosed quote would include the rest of the file.
 */
export function csvReader(delimiter: Delimiter): { take(text: string, isEnd: boolean): Generator<CsvReading> } {
  const delimiterCode = delimiter.charCodeAt(0)
  let [rest, line, width] = ['', 1, 0]
  return { take }

  function* take(text: string, isEnd: boolean): Generator<CsvReading> {
    rest += text
    let start = 0
    while (start < rest.length) {
      if (line > MOST_LINES) throw new AppError('too_large', 'table_too_many_rows')
      if (rest.charCodeAt(start) === LINE_FEED) {
        start += 1
        line += 1
        continue
      }
      const record = recordAt(rest, start, isEnd)
      if (record === 'more') break
      if (record === 'broken') {
        const lineEnd = rest.indexOf('\n', start)
        if (lineEnd < 0 && !isEnd && rest.length - start <= MOST_ROW_CHARACTERS) break
        const end = lineEnd < 0 ? rest.length : lineEnd
        if (end - start > MOST_ROW_CHARACTERS) throw tooLong(line)
        const raw = rest.slice(start, Math.min(end, start + RAW_CHARACTERS)).trimEnd()
        yield { line, column: null, code: 'broken_quotes', raw }
        start = end + 1
        line += 1
        continue
      }
      const cells = unwrapped(record)
      if (cells.length > 1) width = cells.length
      if (cells.some((cell) => cell !== '') && !(line === 1 && isHint(cells))) yield { line, cells }
      start = record.end
      line += record.lines
    }
    rest = rest.slice(start)
  }

  function recordAt(text: string, start: number, isEnd: boolean): Record {
    const cells: string[] = []
    let [at, lines, isQuoted] = [start, 1, false]
    for (;;) {
      if (text.charCodeAt(at) === QUOTE) {
        const close = closingQuote(text, at, start)
        if (close < 0) return !isEnd && text.length - start <= MOST_ROW_CHARACTERS ? 'more' : 'broken'
        if (close + 1 === text.length && !isEnd) return 'more'
        const cell = text.slice(at + 1, close)
        lines += cell.split('\n').length - 1
        cells.push(cell.replaceAll('""', '"'))
        isQuoted = true
        at = close + 1
        if (at < text.length && text.charCodeAt(at) !== delimiterCode && text.charCodeAt(at) !== LINE_FEED)
          return 'broken'
      } else {
        const from = at
        for (; at < text.length; at += 1) {
          const code = text.charCodeAt(at)
          if (code === delimiterCode || code === LINE_FEED) break
          if (code === QUOTE) return 'broken'
        }
        cells.push(text.slice(from, at))
      }
      if (at - start > MOST_ROW_CHARACTERS)
        throw cells.length > MOST_COLUMNS ? new AppError('too_large', 'table_too_many_columns') : tooLong(line)
      if (at >= text.length) return isEnd ? { cells, end: at, lines, isQuoted } : 'more'
      at += 1
      if (text.charCodeAt(at - 1) === LINE_FEED) return { cells, end: at, lines, isQuoted }
    }
  }

  /** A spreadsheet that read a line as one cell puts it in quotes as a whole when it saves it again. */
  function unwrapped({ cells, isQuoted }: Cells): string[] {
    const [first = '', ...others] = cells
    if (!isQuoted || width < LEAST_WRAPPED || !first.includes(delimiter) || others.some((cell) => cell !== ''))
      return cells
    const inside = recordAt(first, 0, true)
    return typeof inside === 'object' && inside.end === first.length && inside.cells.length === width
      ? inside.cells
      : cells
  }
}

/** The quote that closes the cell opened at `open`, or −1 where none is near enough. */
function closingQuote(text: string, open: number, start: number): number {
  let from = open + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote < 0 || quote - start > MOST_ROW_CHARACTERS) return -1
    if (text.charCodeAt(quote + 1) !== QUOTE) return quote
    from = quote + 2
  }
}

const isHint = ([first = '', ...others]: string[]) =>
  /^sep=.?$/i.test(first.trim()) && others.every((cell) => cell.trim() === '')

const tooLong = (line: number) => new AppError('too_large', message('table_row_too_long', { line }))
