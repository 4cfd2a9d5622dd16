import { eq, isNull, lte } from 'drizzle-orm'
import { nextDailyAt } from '../webinars/rules/next-daily-at'
import { nextReadAt } from '../webinars/rules/next-read-at'
import type { Tx } from '../../db/database'
import { holdLock } from '../../db/hold-lock'
import { afterEndWatches, automaticSync } from '../../db/tables/automatic-sync'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { beginListSync, beginWebinarSync } from '../provider-accounts/begin-sync'
import { wakeParkedRuns } from './park-run'
import { automaticSyncRow, type AutomaticSyncRow } from '../webinars/automatic-sync-row'

/** Runs each minute. Two parallel runs wait for each other, and the second finds what the first has started. */
export async function runAutomaticSync({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  await wakeParkedRuns({ db, clock })
  await db.transaction(async (tx) => {
    await holdLock('automatic-sync', tx)
    const now = clock.now()
    const settings = await automaticSyncRow(now, tx)
    if (settings.afterEnd) await readEnded(settings, now, tx)
    if (settings.daily && settings.nextDailyAt && settings.nextDailyAt <= now) await readDaily(settings, now, tx)
  })
}

/** The next read is scheduled at once: if this one fails, the next still comes. */
async function readEnded({ afterEndWithEvents }: AutomaticSyncRow, now: Date, tx: Tx): Promise<void> {
  const due = await tx
    .select({
      watch: afterEndWatches,
      webinar: webinars,
      accountId: providerAccounts.id,
      disconnectedAt: providerAccounts.disconnectedAt,
    })
    .from(afterEndWatches)
    .innerJoin(webinars, eq(webinars.id, afterEndWatches.webinarId))
    .leftJoin(providerAccounts, eq(providerAccounts.id, webinars.providerAccountId))
    .where(lte(afterEndWatches.nextReadAt, now))
    .orderBy(afterEndWatches.nextReadAt)

  for (const { watch, webinar, accountId, disconnectedAt } of due) {
    const isReadable =
      webinar.providerState === 'ready' && webinar.status === 'ended' && !webinar.deletedAt && !webinar.deletionAskedAt
    if (!isReadable || !accountId || disconnectedAt) {
      await save({ nextReadAt: null })
      continue
    }
    const { isNew } = await beginWebinarSync(
      {
        webinarId: webinar.id,
        providerAccountId: accountId,
        trigger: 'after_end',
        withEvents: afterEndWithEvents,
        at: now,
      },
      tx,
    )
    // Somebody is syncing it manually: the next minute checks again.
    if (!isNew) continue

    const reads = watch.reads + 1
    await save({ reads, nextReadAt: nextReadAt({ provider: webinar.provider, endedAt: watch.endedAt, reads, now }) })

    async function save(changes: Partial<typeof watch>) {
      await tx.update(afterEndWatches).set(changes).where(eq(afterEndWatches.webinarId, watch.webinarId))
    }
  }
}

/** Missed days are made up for once. While a sync of all webinars is running, the daily one waits. */
async function readDaily({ id, dailyAt, dailyWithEvents }: AutomaticSyncRow, now: Date, tx: Tx): Promise<void> {
  const [account] = await tx
    .select({ id: providerAccounts.id })
    .from(providerAccounts)
    .where(isNull(providerAccounts.disconnectedAt))
    .limit(1)
  if (account && !(await beginListSync({ trigger: 'daily', withEvents: dailyWithEvents, at: now }, tx)).isNew) return

  await tx
    .update(automaticSync)
    .set({ nextDailyAt: nextDailyAt(now, dailyAt) })
    .where(eq(automaticSync.id, id))
}
