import { DELIMITERS, type Delimiter } from '../../../shared/contracts/file-reading'
import { csvReader } from './read-csv'

const ROWS_LOOKED_AT = 300
const SURE_LEAD = 0.2
/** Excel's own hint in the first line. */
const SEP_LINE = /^sep=([,;\t|])[,;\t| ]*$/i

/** The delimiter that Excel's hint names, if the file begins with one. */
export function hintedDelimiter(top: string): Delimiter | undefined {
  const line = top.slice(0, 64).split('\n')[0]?.replaceAll('"', '') ?? ''
  const sign = SEP_LINE.exec(line)?.[1]
  return DELIMITERS.find((delimiter) => delimiter === sign)
}

/**
 * The delimiter with which the rows near the top become a table: consecutive rows have the same number of cells. An
 * answer full of commas gives another number of cells in each row; more columns are less likely by chance.
 */
export function guessDelimiter(top: string): { delimiter: Delimiter; isSure: boolean } {
  const hinted = hintedDelimiter(top)
  if (hinted) return { delimiter: hinted, isSure: true }

  const [best, second] = DELIMITERS.map((delimiter) => ({ delimiter, quality: qualityOf(top, delimiter) })).toSorted(
    (a, b) => b.quality - a.quality,
  )
  if (!best || best.quality <= 0) return { delimiter: ',', isSure: true }
  return { delimiter: best.delimiter, isSure: best.quality - (second?.quality ?? 0) >= SURE_LEAD }
}

/** Between 0 and about 1.5: the share of rows as wide as the one above, plus a little for each column. */
function qualityOf(top: string, delimiter: Delimiter): number {
  const widths: number[] = []
  for (const row of csvReader(delimiter).take(top, true)) {
    widths.push('cells' in row ? row.cells.length : 0)
    if (widths.length === ROWS_LOOKED_AT) break
  }
  const alike = widths.filter((width, n) => width > 1 && (width === widths[n - 1] || width === widths[n + 1]))
  if (alike.length === 0) return (Math.max(0, ...widths) > 1 ? 0.1 : 0) * Math.min(1, Math.max(0, ...widths) / 10)
  const columns = alike.reduce((sum, width) => sum + width, 0) / alike.length
  return (alike.length / widths.length) * (1 + Math.min(columns, 10) / 20)
}
