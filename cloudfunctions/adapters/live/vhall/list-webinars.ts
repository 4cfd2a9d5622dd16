import type { ProviderWebinar } from '../../../ports/live-provider'
import type { VhallClient } from './client'
import { readPage } from './pages'
import { toWebinar } from './to-webinar'

/**
 * The whole list, newest first. It changes while it is read: a new activity moves rows down (a row comes twice), a
 * deleted one moves rows up past the current position. So when the total falls we step back by as many rows, and when
 * it grew the first page is read again at the end.
 */
export async function* listWebinars(client: VhallClient): AsyncGenerator<ProviderWebinar[], void, undefined> {
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

    yield rows.map((row) => toWebinar(row, client.fields))
    pos += rows.length
    if (total !== undefined && pos >= total) break
  }

  if (firstTotal === undefined || lastTotal === undefined || lastTotal <= firstTotal) return
  const { rows } = await readPage(client, 'listWebinars', { order_type: 1 }, { patient: true })
  yield rows.map((row) => toWebinar(row, client.fields))
}
