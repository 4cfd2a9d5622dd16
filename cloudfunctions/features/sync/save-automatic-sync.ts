import { eq, isNotNull } from 'drizzle-orm'
import type { AutomaticSync } from '../../../shared/contracts/automatic-sync'
import { nextDailyAt } from '../webinars/rules/next-daily-at'
import { audit } from '../../db/audit'
import { holdLock } from '../../db/hold-lock'
import { afterEndWatches, automaticSync } from '../../db/tables/automatic-sync'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { automaticSyncRow } from '../webinars/automatic-sync-row'
import { viewAutomaticSync } from './view-automatic-sync'

type Choice = Pick<AutomaticSync, 'afterEnd' | 'afterEndWithEvents' | 'daily' | 'dailyWithEvents' | 'dailyAt'>

/** Switching it off cancels planned reads; a read in progress is completed. */
export async function saveAutomaticSync(
  { afterEnd, afterEndWithEvents, daily, dailyWithEvents, dailyAt }: Choice,
  operator: Operator,
  deps: Pick<Deps, 'db' | 'clock'>,
): Promise<AutomaticSync> {
  const now = deps.clock.now()
  await deps.db.transaction(async (tx) => {
    await holdLock('automatic-sync', tx)
    const { id, nextDailyAt: _next, updatedAt: _at, updatedBy: _by, ...before } = await automaticSyncRow(now, tx)
    const choice = { afterEnd, afterEndWithEvents, daily, dailyWithEvents, dailyAt }
    await tx
      .update(automaticSync)
      .set({ ...choice, nextDailyAt: daily ? nextDailyAt(now, dailyAt) : null, updatedBy: operator.id, updatedAt: now })
      .where(eq(automaticSync.id, id))
    if (!afterEnd)
      await tx.update(afterEndWatches).set({ nextReadAt: null }).where(isNotNull(afterEndWatches.nextReadAt))

    await audit(tx, operator, {
      action: 'automatic_sync.changed',
      subjectType: 'automatic_sync',
      subjectId: String(id),
      before,
      after: choice,
      occurredAt: now,
    })
  })
  return viewAutomaticSync({}, deps)
}
