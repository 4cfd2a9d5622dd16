import type { Id } from '../../../shared/contracts/ids'
import type { Database } from '../../db/database'
import { factsLock, takeLockIfFree } from '../../db/hold-lock'
import { watchStays } from '../../db/tables/watch-stays'
import { concludeRegistrations } from '../attendance/conclude-registrations'
import { tellTimeline } from '../attendance/tell-timeline'

/**
 * Where the provider tells nothing of who watches a recording, opening it from here is all that is known: kept once as
 * a replay without an end, which counts as having watched it and for no minutes. Somebody who waits for their replay does
 * not wait for a sync that is writing; its own conclusions take the row in.
 */
export async function noteReplayOpened(
  { webinarId, contactId, at }: { webinarId: Id; contactId: Id; at: Date },
  db: Database,
): Promise<void> {
  await db.transaction(async (tx) => {
    const kept = await tx
      .insert(watchStays)
      .values({
        webinarId,
        contactId,
        sourceKey: `replay-opened:${contactId}`,
        kind: 'replay',
        startedAt: at,
        precision: 'second',
      })
      .onConflictDoNothing()
      .returning({ id: watchStays.id })
    if (kept.length === 0 || !(await takeLockIfFree(factsLock(webinarId), tx))) return
    await concludeRegistrations(webinarId, tx, contactId)
    await tellTimeline(webinarId, tx, contactId)
  })
}
