import type { CsvReading, CsvRow } from '../../../../../shared/domain/attendee-report/attendee-report'
import { countKnownTitles } from './guess-fields'

const LOOKED_AT = 50

/**
 * The row that names the columns: the one of the first rows with the most names we know, so that a title line or the
 * tables above Zoom's own list are passed over. Where no row names an address it is the first with more than one cell.
 */
export function findHeader(rows: Iterable<CsvReading>): CsvRow | undefined {
  const top: CsvRow[] = []
  for (const row of rows) {
    if ('cells' in row && row.cells.some((cell) => cell.trim() !== '')) top.push(row)
    if (top.length === LOOKED_AT) break
  }

  let [best, most]: [CsvRow | undefined, number] = [undefined, 0]
  for (const row of top) {
    const { known, hasAddress } = countKnownTitles(row.cells)
    if (hasAddress && known > most) [best, most] = [row, known]
  }
  return best ?? top.find(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1) ?? top[0]
}
