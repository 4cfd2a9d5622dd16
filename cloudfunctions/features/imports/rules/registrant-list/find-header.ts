import type { CsvReading, CsvRow } from '../../../../../shared/domain/attendee-report/attendee-report'
import { countKnownTitles } from './guess-fields'

const LOOKED_AT = 50

/**
 * The header row: the one of the first rows with the most known titles, so that a title line or the tables above Zoom's
 * own list are skipped. Where no row has a title for an address it is the first with more than one cell.
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
