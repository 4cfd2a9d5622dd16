import { and, asc, count, eq, isNotNull, isNull } from 'drizzle-orm'
import type { AutomaticSync } from '../../../shared/contracts/automatic-sync'
import { afterEndWatches } from '../../db/tables/automatic-sync'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
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
  const [watched, [waiting]] = await Promise.all([
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
  ])

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
  }
}
