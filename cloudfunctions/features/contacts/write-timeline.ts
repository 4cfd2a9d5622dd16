import { sql, type SQL } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { lastLeft, mergedSeconds, reached } from './sql/merged-seconds.sql'

/**
 * Writes what people did at one webinar to their timelines; returns how many rows are new, changed or removed. With
 * `contactId`, for this person alone.
 */
export async function writeTimeline(webinarId: string, tx: Tx, contactId?: string): Promise<number> {
  const who = contactId ? sql`contact_id = ${contactId}` : sql`contact_id is not null`
  return (
    (await tell(watched(webinarId, who), webinarId, tx)) +
    (await tell(replayWatched(webinarId, who), webinarId, tx)) +
    (await tell(otherEvents(webinarId, who), webinarId, tx)) +
    (await takeBack(webinarId, who, tx))
  )
}

/**
 * Once per contact and webinar, kept up to date with the stays. Minutes are started minutes, as Zoom's reports count
 * them.
 */
const watched = (webinarId: string, who: SQL) => sql`
  select contact_id, 'watched' as type, min(started_at) as occurred_at, 'watched:' || ${webinarId}::text || ':' || contact_id as dedupe_key,
         jsonb_build_object('joinedAt', ${iso(sql`min(started_at)`)}, 'leftAt', ${iso(lastLeft)},
                            'minutes', ceil(${mergedSeconds} / 60.0)::int, 'stays', count(*)) as detail
  from (
    select contact_id, started_at, ended_at, ${reached}
    from watch_stays where webinar_id = ${webinarId} and ${who} and role = 'attendee' and is_counted and kind = 'live'
  ) stays
  group by contact_id`

/** Once per contact and webinar, however often the replay is opened; the first time counts. */
const replayWatched = (webinarId: string, who: SQL) => sql`
  select contact_id, 'replay_watched' as type, min(started_at) as occurred_at,
         'replay_watched:' || ${webinarId}::text || ':' || contact_id as dedupe_key, '{}'::jsonb as detail
  from watch_stays where webinar_id = ${webinarId} and ${who} and role = 'attendee' and is_counted and kind = 'replay'
  group by contact_id`

const otherEvents = (webinarId: string, who: SQL) => sql`
  select contact_id, kind as type, occurred_at, ${webinarId}::text || ':' || source_key as dedupe_key, detail
  from provider_events where webinar_id = ${webinarId} and ${who}`

/** Removes "watched" entries without any stay that counts. */
async function takeBack(webinarId: string, who: SQL, tx: Tx): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    delete from timeline_events t
    where webinar_id = ${webinarId} and type in ('watched', 'replay_watched') and ${who}
      and not exists (
        select from watch_stays s
        where s.webinar_id = ${webinarId} and s.contact_id = t.contact_id and s.role = 'attendee' and s.is_counted
          and s.kind = case t.type when 'watched' then 'live' else 'replay' end)`)
  return rowCount ?? 0
}

async function tell(events: SQL, webinarId: string, tx: Tx): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    insert into timeline_events as t (contact_id, webinar_id, type, occurred_at, detail, dedupe_key)
    select e.contact_id, ${webinarId}, e.type, e.occurred_at, e.detail, e.dedupe_key
    from (${events}) e
    left join timeline_events told on told.dedupe_key = e.dedupe_key
    where told.id is null or (told.contact_id, told.occurred_at, told.detail) is distinct from (e.contact_id, e.occurred_at, e.detail)
    on conflict (dedupe_key) do update set
      contact_id = excluded.contact_id, occurred_at = excluded.occurred_at, detail = excluded.detail`)
  return rowCount ?? 0
}

const iso = (moment: SQL) => sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
