import { eq, sql } from 'drizzle-orm'
import type { Id, ProviderId } from '../../../shared/contracts/ids'
import { nextReadAt } from './rules/next-read-at'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'
import type { Tx } from '../../db/database'
import { afterEndWatches } from '../../db/tables/automatic-sync'
import type { webinars } from '../../db/tables/webinars'
import { automaticSyncRow } from './automatic-sync-row'

type Ended = Pick<typeof webinars.$inferSelect, 'id' | 'provider' | 'status' | 'endedAt'>

/**
 * Called whenever a provider reports a changed state: reads follow an end, and a webinar that runs again waits for its
 * next end.
 */
export async function followEnd({ id, provider, status, endedAt }: Ended, at: Date, tx: Tx): Promise<void> {
  if (status !== 'ended') {
    await tx.update(afterEndWatches).set({ nextReadAt: null }).where(eq(afterEndWatches.webinarId, id))
    return
  }
  const { afterEnd } = await automaticSyncRow(at, tx)
  if (!afterEnd) return

  // A future end named by the provider would delay the first read.
  const end = endedAt && endedAt < at ? endedAt : at
  const watch = {
    endedAt: end,
    reads: 0,
    rowsSeen: null,
    nextReadAt: nextReadAt({ provider, endedAt: end, reads: 0, now: at }),
  }
  await tx
    .insert(afterEndWatches)
    .values({ webinarId: id, ...watch })
    .onConflictDoUpdate({ target: afterEndWatches.webinarId, set: watch })
}

/**
 * Records what a read found: where rows arrive complete, the same number as last time means that the provider has
 * reported everything.
 */
export async function recordRead(
  { id, provider }: { id: Id; provider: ProviderId },
  rows: number,
  tx: Tx,
): Promise<void> {
  const standsStill = sql`case when ${afterEndWatches.rowsSeen} = ${rows} then null else ${afterEndWatches.nextReadAt} end`
  await tx
    .update(afterEndWatches)
    .set({ rowsSeen: rows, ...(capabilitiesOf(provider).isDoneWhenRowsStandStill && { nextReadAt: standsStill }) })
    .where(eq(afterEndWatches.webinarId, id))
}
