import type { FeedPage, PassedOver } from '../../ports/live-provider'
import type { Row } from './rows'

/** A row that cannot be used, and the value it has in place of the required one. */
export class Unusable {
  constructor(
    readonly reason: PassedOver['reason'],
    readonly written: string | undefined,
  ) {}
}

const LONGEST_EXAMPLE = 60

/**
 * A page in our types. Rows for which the reader returns nothing are not wanted; unusable rows are counted, with one
 * example.
 */
export function usableRows<To>(
  { rows, total }: FeedPage<Row>,
  toRow: (row: Row) => To | Unusable | undefined,
): FeedPage<To> {
  const usable: To[] = []
  const passedOver = new Map<string, PassedOver>()
  for (const row of rows) {
    const read = toRow(row)
    if (read === undefined) continue
    if (!(read instanceof Unusable)) {
      usable.push(read)
      continue
    }
    const counted = passedOver.get(read.reason)
    if (counted) counted.count += 1
    else passedOver.set(read.reason, { reason: read.reason, count: 1, example: exampleOf(read.written) })
  }
  return { rows: usable, total, ...(passedOver.size > 0 && { passedOver: [...passedOver.values()] }) }
}

const exampleOf = (written = '') => [...written].slice(0, LONGEST_EXAMPLE).join('')
