import { and, asc, count, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import type { AutomaticSync } from '../../../shared/contracts/automatic-sync'
import { afterEndWatches } from '../../db/tables/automatic-sync'
import { syncRuns } from '../../db/tables/sync-runs'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { readSyncRuns } from './read-sync-runs'
import { automaticSyncRow } from '../webinars/automatic-sync-row'

const SHOWN = 20

export async function viewAutomaticSync(
  _input: unknown,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<AutomaticSync> {
  const { afterEnd, afterEndWithEvents, daily, dailyWithEvents, dailyAt, nextDailyAt } = await automaticSyncRow(
    clock.now(),
    db,
  )
  const isWaiting = and(isNotNull(afterEndWatches.nextReadAt), isNull(webinars.deletedAt))
  const [watched, [waiting], runs] = await Promise.all([
    db
      .select({
        id: webinars.id,
        title: webinars.title,
        nextReadAt: afterEndWatches.nextReadAt,
        reads: afterEndWatches.reads,
      })
      .from(afterEndWatches)
      .innerJoin(webinars, eq(webinars.id, afterEndWatches.webinarId))
      .where(isWaiting)
      .orderBy(asc(afterEndWatches.nextReadAt))
      .limit(SHOWN),
    db
      .select({ n: count() })
      .from(afterEndWatches)
      .innerJoin(webinars, eq(webinars.id, afterEndWatches.webinarId))
      .where(isWaiting),
    readSyncRuns(
      or(eq(syncRuns.trigger, 'after_end'), and(eq(syncRuns.trigger, 'daily'), isNull(syncRuns.webinarId))) ??
        sql`false`,
      db,
    ),
  ])
  const lastRuns = runs.slice(0, SHOWN)
  const dailyBatches = lastRuns.filter(({ trigger }) => trigger === 'daily').map(({ batchId }) => batchId)
  const counted =
    dailyBatches.length > 0
      ? await db
          .select({ batchId: syncRuns.batchId, n: count() })
          .from(syncRuns)
          .where(and(inArray(syncRuns.batchId, dailyBatches), isNotNull(syncRuns.webinarId)))
          .groupBy(syncRuns.batchId)
      : []

  return {
    afterEnd,
    afterEndWithEvents,
    daily,
    dailyWithEvents,
    dailyAt,
    nextDailyAt: nextDailyAt?.toISOString() ?? null,
    watched: watched.flatMap(({ id, title, nextReadAt, reads }) =>
      nextReadAt ? [{ webinar: { id, title }, nextReadAt: nextReadAt.toISOString(), reads }] : [],
    ),
    watchedTotal: waiting?.n ?? 0,
    lastRuns: lastRuns.map((run) => ({
      ...run,
      webinarsRead: run.trigger === 'daily' ? (counted.find(({ batchId }) => batchId === run.batchId)?.n ?? 0) : null,
    })),
  }
}
