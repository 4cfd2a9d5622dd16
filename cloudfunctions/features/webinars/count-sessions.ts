import { asc, eq, inArray, sql } from 'drizzle-orm'
import type { SessionReason } from '../../../shared/contracts/webinar-sessions'
import { chooseSessions, isCountedFor } from './rules/choose-sessions'
import type { Tx } from '../../db/database'
import { webinars, webinarSessions } from '../../db/tables/webinars'

export type CountedSession = typeof webinarSessions.$inferSelect & { reason: SessionReason }

/**
 * Decides again which sessions belong to the webinar, its total duration, and which stays count. Returns all sessions,
 * oldest first, with the reason for each. A second run changes no row.
 */
export async function countSessions(webinarId: string, tx: Tx): Promise<CountedSession[]> {
  const sessions = await judgedSessions(webinarId, tx)
  const changed = sessions.filter(({ reason, isCounted }) => isCountedFor(reason) !== isCounted)
  for (const isCounted of [true, false]) {
    const ids = changed.flatMap(({ id, reason }) => (isCountedFor(reason) === isCounted ? [id] : []))
    if (ids.length > 0) await tx.update(webinarSessions).set({ isCounted }).where(inArray(webinarSessions.id, ids))
  }
  if (sessions.length > 0) await sumDuration(webinarId, tx)
  await markStays(
    webinarId,
    sessions.some(({ reason }) => !isCountedFor(reason)),
    tx,
  )
  return sessions.map((session) => ({ ...session, isCounted: isCountedFor(session.reason) }))
}

/** The decision for the current data; changes nothing. */
export async function judgedSessions(webinarId: string, tx: Tx): Promise<CountedSession[]> {
  const rows = await tx
    .select({
      session: webinarSessions,
      startsAt: webinars.startsAt,
      endsAt: webinars.endsAt,
      providerState: webinars.providerState,
    })
    .from(webinarSessions)
    .innerJoin(webinars, eq(webinars.id, webinarSessions.webinarId))
    .where(eq(webinarSessions.webinarId, webinarId))
    .orderBy(asc(webinarSessions.startedAt), asc(webinarSessions.id))
  const [first] = rows
  // A webinar known only from reports has no plan of its own.
  const plan = first && first.providerState !== 'imported' ? first : null
  const reasons = chooseSessions(
    rows.map(({ session }) => session),
    plan,
  )
  return rows.map(({ session }) => ({ ...session, reason: reasons.get(session.id) ?? 'elsewhere' }))
}

/** The duration that watch percentages refer to. */
async function sumDuration(webinarId: string, tx: Tx): Promise<void> {
  await tx.execute(sql`
    update webinars w set duration_seconds = held.seconds
    from (select round(sum(extract(epoch from ended_at - started_at)))::bigint as seconds
          from webinar_sessions where webinar_id = ${webinarId} and ended_at is not null and is_counted) held
    where w.id = ${webinarId} and w.duration_seconds is distinct from held.seconds`)
}

/** A stay counts if its session counts. Replays always count. */
async function markStays(webinarId: string, someLeftOut: boolean, tx: Tx): Promise<void> {
  if (!someLeftOut) {
    await tx.execute(sql`update watch_stays set is_counted = true where webinar_id = ${webinarId} and not is_counted`)
    return
  }
  await tx.execute(sql`
    update watch_stays s set is_counted = found.is_counted
    from (
      select w.id, coalesce(h.is_counted, true) as is_counted
      from watch_stays w ${sessionOfStay(webinarId)} left join webinar_sessions h on h.id = session_id
      where w.webinar_id = ${webinarId} and w.kind = 'live'
    ) found
    where s.id = found.id and s.is_counted <> found.is_counted`)
}

/** For live stays `w`: `session_id`, by the provider's id of it, otherwise the session that is nearest in time. */
export const sessionOfStay = (webinarId: string) => sql`
  left join webinar_sessions own on own.webinar_id = ${webinarId} and own.external_session_id = w.external_session_id
  left join lateral (
    select n.id from webinar_sessions n
    where w.external_session_id is null and n.webinar_id = ${webinarId}
    order by greatest(n.started_at - w.started_at, w.started_at - coalesce(n.ended_at, n.started_at), interval '0'), n.started_at
    limit 1
  ) near on true
  cross join lateral (select coalesce(own.id, near.id) as session_id) held`
