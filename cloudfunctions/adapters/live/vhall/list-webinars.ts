import type { ProviderWebinar, UnusableWebinar } from '../../../ports/live-provider'
import { textOf, type Row } from '../rows'
import { Unusable } from '../usable-rows'
import type { VhallClient } from './client'
import { readPage } from './pages'
import { readWebinar } from './to-webinar'

/**
 * The whole list, newest first. It changes while it is read: a new activity moves rows down (a row comes twice), a
 * deleted one moves rows up past the current position. So when the total falls we step back by as many rows, and when
 * it grew the first page is read again at the end. An activity that cannot be used is reported to `skipped`.
 */
export async function* listWebinars(
  client: VhallClient,
  skipped?: (one: UnusableWebinar) => void,
): AsyncGenerator<ProviderWebinar[], void, undefined> {
  const usable = (rows: Row[]) =>
    rows.flatMap((row) => {
      const read = readWebinar(row, client.fields)
      if (!(read instanceof Unusable)) return [read]
      skipped?.({ externalId: textOf(row, client.fields.webinarId), reason: read.reason, example: read.written ?? '' })
      return []
    })
  let pos = 0
  let firstTotal: number | undefined
  let lastTotal: number | undefined

  for (;;) {
    const { rows, total } = await readPage(client, 'listWebinars', { order_type: 1 }, { pos, patient: true })
    const missing = lastTotal !== undefined && total !== undefined ? Math.max(0, lastTotal - total) : 0
    firstTotal ??= total
    lastTotal = total
    if (missing > 0) {
      pos = Math.max(0, pos - missing)
      continue
    }
    if (rows.length === 0) break

    yield usable(rows)
    pos += rows.length
    if (total !== undefined && pos >= total) break
  }

  if (firstTotal === undefined || lastTotal === undefined || lastTotal <= firstTotal) return
  const { rows } = await readPage(client, 'listWebinars', { order_type: 1 }, { patient: true })
  yield usable(rows)
}
