import { sql, type SQL } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { lastLeft, mergedSeconds, reached } from './sql/merged-seconds.sql'

/**
 * Who of the registered watched, when and how long. A stay of any length is watching; returns how many rows changed.
 * With `contactId`, for this person alone.
 */
export async function deriveRegistrations(webinarId: string, tx: Tx, contactId?: string): Promise<number> {
  const ofPerson = (column: SQL) => (contactId ? sql` and ${column} = ${contactId}` : sql``)
  const { rowCount } = await tx.execute(sql`
    with stays as (
      select contact_id, kind, started_at, ended_at, ${reached}
      from watch_stays where webinar_id = ${webinarId} and contact_id is not null and role = 'attendee' and is_counted${ofPerson(sql`contact_id`)}
    ), attendance as (
      select contact_id, bool_or(kind = 'live') as live, bool_or(kind = 'replay') as replay,
             min(started_at) as joined_at, ${lastLeft} as left_at, ${mergedSeconds} as seconds
      from stays group by contact_id
    ), concluded as (
      select r.id, coalesce(a.live, false) as live, coalesce(a.replay, false) as replay, a.joined_at, a.left_at,
             coalesce(a.seconds, 0) as seconds,
             case when w.duration_seconds > 0
               then least(100, round(coalesce(a.seconds, 0) * 100.0 / w.duration_seconds, 1))::numeric(4, 1) end as percent
      from registrations r
      join webinars w on w.id = r.webinar_id
      left join attendance a on a.contact_id = r.contact_id
      where r.webinar_id = ${webinarId}${ofPerson(sql`r.contact_id`)}
    )
    update registrations r set
      watched_live = c.live, watched_replay = c.replay, first_joined_at = c.joined_at, last_left_at = c.left_at,
      watched_seconds = c.seconds, watched_percent = c.percent
    from concluded c
    where r.id = c.id
      and (r.watched_live, r.watched_replay, r.first_joined_at, r.last_left_at, r.watched_seconds, r.watched_percent)
          is distinct from (c.live, c.replay, c.joined_at, c.left_at, c.seconds, c.percent)`)
  return rowCount ?? 0
}
