import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { providerHabits } from '../../../shared/domain/provider-habits'
import type { Tx } from '../../db/database'
import { webinars, webinarSessions } from '../../db/tables/webinars'
import type { ProviderWebinar } from '../../ports/live-provider'

type WebinarRow = typeof webinars.$inferSelect

/** Keeps when the webinar was held: opened when it is seen live, closed when it is seen ended; live again is another. */
export async function recordSession(webinar: WebinarRow, seen: ProviderWebinar, at: Date, tx: Tx): Promise<void> {
  const [open] = await tx
    .select()
    .from(webinarSessions)
    .where(and(eq(webinarSessions.webinarId, webinar.id), isNull(webinarSessions.endedAt)))
    .orderBy(desc(webinarSessions.startedAt))

  if (providerHabits[webinar.provider].tellsSessions) {
    // The word on its end may be lost on the way; the state tells of it, too.
    if (open && seen.status === 'ended' && seen.endedAt && seen.endedAt > open.startedAt)
      await endSession(open.id, webinar.id, seen.endedAt, tx)
    return
  }
  if (seen.status === 'live') {
    if (!open)
      await tx
        .insert(webinarSessions)
        .values({ webinarId: webinar.id, startedAt: at, externalSessionId: sessionId(at) })
    return
  }
  if (seen.status !== 'ended') return

  if (open) {
    await endSession(open.id, webinar.id, seen.endedAt && seen.endedAt > open.startedAt ? seen.endedAt : at, tx)
  } else if (!(await wasHeld(webinar.id, tx)) && seen.endedAt && seen.endedAt > webinar.startsAt) {
    // Never seen live: it ended before we knew it, so its plan and its end are all there is.
    const startedAt = webinar.startsAt
    await tx
      .insert(webinarSessions)
      .values({ webinarId: webinar.id, startedAt, endedAt: seen.endedAt, externalSessionId: sessionId(startedAt) })
    await sumDuration(webinar.id, tx)
  }
}

async function endSession(id: string, webinarId: string, endedAt: Date, tx: Tx): Promise<void> {
  await tx.update(webinarSessions).set({ endedAt }).where(eq(webinarSessions.id, id))
  await sumDuration(webinarId, tx)
}

/** How long it was held in all: what watching is a percentage of. */
export async function sumDuration(webinarId: string, tx: Tx): Promise<void> {
  await tx.execute(sql`
    update webinars w set duration_seconds = held.seconds
    from (select round(sum(extract(epoch from ended_at - started_at)))::bigint as seconds
          from webinar_sessions where webinar_id = ${webinarId} and ended_at is not null) held
    where w.id = ${webinarId} and w.duration_seconds is distinct from held.seconds`)
}

/** We see a live some time after it began; whoever watched first was there by then. */
export async function startWithFirstStay(webinarId: string, tx: Tx): Promise<void> {
  const { rowCount } = await tx.execute(sql`
    update webinar_sessions s set started_at = first.started_at
    from (select min(started_at) as started_at from watch_stays where webinar_id = ${webinarId} and kind = 'live' and role = 'attendee') first,
         (select id from webinar_sessions where webinar_id = ${webinarId} and external_session_id like ${`${OURS}%`} order by started_at, id limit 1) earliest
    where s.id = earliest.id and first.started_at < s.started_at`)
  if (rowCount) await sumDuration(webinarId, tx)
}

async function wasHeld(webinarId: string, tx: Tx): Promise<boolean> {
  const [one] = await tx
    .select({ id: webinarSessions.id })
    .from(webinarSessions)
    .where(eq(webinarSessions.webinarId, webinarId))
    .limit(1)
  return one !== undefined
}

/** Ids that we gave, where the provider has none. */
const OURS = 'started-'
const sessionId = (startedAt: Date) => `${OURS}${startedAt.toISOString()}`
