import { and, desc, eq, isNull, like, sql } from 'drizzle-orm'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'
import type { Tx } from '../../db/database'
import { webinars, webinarSessions } from '../../db/tables/webinars'
import type { ProviderWebinar } from '../../ports/live-provider'
import { countSessions } from './count-sessions'

type WebinarRow = typeof webinars.$inferSelect

/**
 * Records when the webinar was held: a session begins when it is seen live, and ends when it is seen ended; live again
 * is another session.
 */
export async function recordSession(webinar: WebinarRow, seen: ProviderWebinar, at: Date, tx: Tx): Promise<void> {
  const [open] = await tx
    .select()
    .from(webinarSessions)
    .where(and(eq(webinarSessions.webinarId, webinar.id), isNull(webinarSessions.endedAt)))
    .orderBy(desc(webinarSessions.startedAt))

  if (capabilitiesOf(webinar.provider).reportsSessions) {
    // The webhook event of its end may be lost on the way; the state shows the end, too.
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
    // Never seen live: it ended before we knew it, so only its plan and its end are known.
    const startedAt = webinar.startsAt
    await tx
      .insert(webinarSessions)
      .values({ webinarId: webinar.id, startedAt, endedAt: seen.endedAt, externalSessionId: sessionId(startedAt) })
    await countSessions(webinar.id, tx)
  }
}

async function endSession(id: string, webinarId: string, endedAt: Date, tx: Tx): Promise<void> {
  await tx.update(webinarSessions).set({ endedAt }).where(eq(webinarSessions.id, id))
  await countSessions(webinarId, tx)
}

/**
 * Where sessions follow from observed states: a live is noticed some time after it began, so the session starts with
 * its first viewer. People who watched long before or after every observed session were in one that was not observed.
 */
export async function sessionsFromStays(webinarId: string, tx: Tx): Promise<void> {
  const seen = await tx
    .select()
    .from(webinarSessions)
    .where(and(eq(webinarSessions.webinarId, webinarId), like(webinarSessions.externalSessionId, `${OURS}%`)))
    .orderBy(webinarSessions.startedAt)
  if (seen.length === 0) return

  for (const { startedAt, endedAt } of await timesWatched(webinarId, seen, tx)) {
    const met = seen.find((session) => session.startedAt <= endedAt && startedAt <= (session.endedAt ?? new Date(8e15)))
    if (!met) {
      await tx
        .insert(webinarSessions)
        .values({ webinarId, startedAt, endedAt, externalSessionId: sessionId(startedAt) })
        .onConflictDoNothing()
    } else if (startedAt < met.startedAt) {
      await tx.update(webinarSessions).set({ startedAt }).where(eq(webinarSessions.id, met.id))
    }
  }
}

type SeenSession = typeof webinarSessions.$inferSelect

/**
 * When attendees were there; times less than half an hour apart become one. Queried only where somebody watched outside
 * the observed sessions.
 */
async function timesWatched(
  webinarId: string,
  seen: SeenSession[],
  tx: Tx,
): Promise<{ startedAt: Date; endedAt: Date }[]> {
  const ofWebinar = sql`webinar_id = ${webinarId} and kind = 'live' and role = 'attendee' and import_id is null`
  const times = JSON.stringify(seen.map(({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt })))
  const { rows: outside } = await tx.execute(sql`
    select from watch_stays s where ${ofWebinar} and not exists (
      select from json_to_recordset(${times}::json) as t ("from" timestamptz, "to" timestamptz)
      where s.started_at >= t."from" and s.started_at <= coalesce(t."to", 'infinity')) limit 1`)
  if (outside.length === 0) return []

  const { rows } = await tx.execute<{ started_at: string; ended_at: string }>(sql`
    with presences as (
      select started_at, greatest(started_at, ended_at) as ended_at from watch_stays where ${ofWebinar}
      union all select * from json_to_recordset(${times}::json) as t ("from" timestamptz, "to" timestamptz)
    ), marked as (
      select *, max(coalesce(ended_at, started_at)) over (order by started_at, ended_at rows between unbounded preceding and 1 preceding) as reached
      from presences
    ), numbered as (
      select *, count(*) filter (where reached is null or started_at > reached + interval '30 minutes') over (order by started_at, ended_at) as n
      from marked
    )
    select min(started_at) as started_at, max(coalesce(ended_at, started_at)) as ended_at from numbered group by n order by 1`)
  return rows.map((row) => ({ startedAt: new Date(row.started_at), endedAt: new Date(row.ended_at) }))
}

async function wasHeld(webinarId: string, tx: Tx): Promise<boolean> {
  const [one] = await tx
    .select({ id: webinarSessions.id })
    .from(webinarSessions)
    .where(eq(webinarSessions.webinarId, webinarId))
    .limit(1)
  return one !== undefined
}

/** Ids assigned by us, where the provider has none. */
const OURS = 'started-'
const sessionId = (startedAt: Date) => `${OURS}${startedAt.toISOString()}`
