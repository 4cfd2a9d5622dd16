import { and, eq, gt, inArray, isNull, like, lt, not, or, sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { imports } from '../../db/tables/imports'
import { webinars, webinarSessions } from '../../db/tables/webinars'
import { REPORTED } from '../webinars/list-sessions'
import type { EarlierReport } from './earlier-reports'

export const reportSessionId = (heldAt: Date) => `${REPORTED}${heldAt.toISOString()}`

/** The report's start, with the seconds from an earlier import where this report has none. */
export function heldAtOf(startsAt: Date, earlier: EarlierReport[]): Date {
  if (startsAt.getTime() % 60_000 !== 0) return startsAt
  const found = earlier
    .map(({ heldAt, shiftMs }) => new Date(heldAt.getTime() + shiftMs))
    .find((time) => Math.abs(time.getTime() - startsAt.getTime()) < 60_000)
  return found ?? startsAt
}

type Session = { webinarId: string; heldAt: Date; endsAt: Date }

/**
 * Stores the session of a report and replaces the sessions of earlier imports; an operator's choice for one of those is
 * kept.
 */
export async function keepReportSession(
  { webinarId, heldAt, endsAt }: Session,
  earlier: EarlierReport[],
  tx: Tx,
): Promise<void> {
  const choice = await dropSessionsOf(webinarId, earlier, tx)
  await tx
    .insert(webinarSessions)
    .values({ webinarId, externalSessionId: reportSessionId(heldAt), startedAt: heldAt, endedAt: endsAt, choice })
    .onConflictDoNothing()
}

/** Deletes sessions of these imports that no other import contains. Returns what an operator chose for one of them. */
export async function dropSessionsOf(
  webinarId: string,
  ofImports: { id: string; heldAt: Date }[],
  tx: Tx,
): Promise<(typeof webinarSessions.$inferSelect)['choice']> {
  if (ofImports.length === 0) return null
  const others = await tx
    .select({ heldAt: imports.heldAt })
    .from(imports)
    .where(
      and(
        eq(imports.webinarId, webinarId),
        eq(imports.status, 'done'),
        isNull(imports.replacedById),
        not(
          inArray(
            imports.id,
            ofImports.map(({ id }) => id),
          ),
        ),
      ),
    )
  const found = new Set(others.map(({ heldAt }) => heldAt?.getTime()))
  const ids = ofImports.flatMap(({ heldAt }) => (found.has(heldAt.getTime()) ? [] : [reportSessionId(heldAt)]))
  if (ids.length === 0) return null
  const gone = await tx
    .delete(webinarSessions)
    .where(and(eq(webinarSessions.webinarId, webinarId), inArray(webinarSessions.externalSessionId, ids)))
    .returning({ choice: webinarSessions.choice })
  return gone.find(({ choice }) => choice !== null)?.choice ?? null
}

/** A webinar known only from reports was held when they say; its planned time follows them. */
export async function planLikeReports(webinarId: string, tx: Tx): Promise<void> {
  await tx.execute(sql`
    update webinars w set starts_at = first.started_at, ends_at = first.ended_at, ended_at = last.ended_at
    from (select started_at, ended_at from webinar_sessions where webinar_id = ${webinarId} and ended_at is not null order by started_at limit 1) first,
         (select max(ended_at) as ended_at from webinar_sessions where webinar_id = ${webinarId}) last
    where w.id = ${webinarId} and w.provider_state = 'imported'
      and (w.starts_at, w.ends_at, w.ended_at) is distinct from (first.started_at, first.ended_at, last.ended_at)`)
}

/** The provider itself reported who was there at that time, so a report adds no stays to it. */
export async function isKnownFromProvider({ webinarId, heldAt, endsAt }: Session, tx: Tx): Promise<boolean> {
  const [found] = await tx
    .select({ id: webinarSessions.id })
    .from(webinarSessions)
    .innerJoin(webinars, eq(webinars.id, webinarSessions.webinarId))
    .where(
      and(
        eq(webinarSessions.webinarId, webinarId),
        not(like(webinarSessions.externalSessionId, `${REPORTED}%`)),
        lt(webinarSessions.startedAt, endsAt),
        or(isNull(webinarSessions.endedAt), gt(webinarSessions.endedAt, heldAt)),
        sql`exists (select from watch_stays s where s.webinar_id = ${webinarId} and s.kind = 'live' and s.import_id is null)`,
      ),
    )
    .limit(1)
  return found !== undefined
}

/**
 * Deletes an imported report's stays of a session once the provider itself reports them. Returns how many stays were
 * deleted.
 */
export async function dropReportedTwice(webinarId: string, tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ stays: number }>(sql`
    with reported as (
      select r.external_session_id from webinar_sessions r
      where r.webinar_id = ${webinarId} and r.external_session_id like ${`${REPORTED}%`} and exists (
        select from webinar_sessions p
        where p.webinar_id = ${webinarId} and p.external_session_id not like ${`${REPORTED}%`}
          and p.started_at < r.ended_at and p.ended_at > r.started_at
          and exists (select from watch_stays s where s.webinar_id = ${webinarId} and s.external_session_id = p.external_session_id))
    ), stays as (
      delete from watch_stays s using reported
      where s.webinar_id = ${webinarId} and s.import_id is not null and s.external_session_id = reported.external_session_id returning 1
    ), sessions as (
      delete from webinar_sessions s using reported where s.webinar_id = ${webinarId} and s.external_session_id = reported.external_session_id
    )
    select count(*)::int as stays from stays`)
  return rows[0]?.stays ?? 0
}
