import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import type { Exclusions } from '../contacts/exclusions'
import type { SessionAbsentees } from './fetch-absentees'

type Comparing = { webinarId: string; sessions: SessionAbsentees[]; exclusions: Exclusions }
type Missed = {
  registrant_id: string
  email: string | null
  phone: string | null
  name: string | null
  viewer_key: string | null
}

/**
 * How many registered people differ between the provider's list of absentees and its attendee report: neither absent
 * nor in any attendee row, or both at once. People whom our rules exclude have rows without a person, and are skipped.
 */
export async function checkAbsentees({ webinarId, sessions, exclusions }: Comparing, tx: Tx): Promise<number> {
  const json = {
    sessions: JSON.stringify(
      sessions.map(({ externalSessionId, endedAt }) => ({ session_id: externalSessionId, ended_at: endedAt })),
    ),
    absent: JSON.stringify(
      sessions.flatMap(({ externalSessionId, absent }) =>
        absent.map(({ registrantId, email }) => ({
          session_id: externalSessionId,
          registrant_id: registrantId,
          email,
        })),
      ),
    ),
  }
  const missed = await exclusions.keep(await neitherAbsentNorThere(webinarId, json, tx))
  const both = await absentAndThere(webinarId, json, tx)
  return new Set([...missed.map((person) => person.registrant_id), ...both]).size
}

type Json = { sessions: string; absent: string }
const reported = (absent: string) =>
  sql`json_to_recordset(${absent}::json) as a (session_id text, registrant_id text, email text)`

/** Sorts instead of joining: the planner has no row counts for rows written a moment ago. */
async function neitherAbsentNorThere(webinarId: string, { sessions, absent }: Json, tx: Tx): Promise<Missed[]> {
  const { rows } = await tx.execute<Missed>(sql`
    with sessions as materialized (
      select * from json_to_recordset(${sessions}::json) as s (session_id text, ended_at timestamptz)
    ), expected as materialized (
      select s.session_id, r.id as person, r.provider_registrant_id as registrant_id, r.contact_id
      from registrations r join sessions s on greatest(r.registered_at, r.provider_done_at) < s.ended_at
      where r.webinar_id = ${webinarId} and r.status = 'registered' and r.provider_status = 'registered' and r.provider_registrant_id is not null
    ), named as (
      select session_id, 'id ' || registrant_id as key, person from expected
      union all select session_id, 'contact ' || contact_id, person from expected
      union all select e.session_id, 'email ' || d.value, e.person from expected e join contact_identities d on d.contact_id = e.contact_id and d.kind = 'email'
      union all select e.session_id, 'email ' || c.email, e.person from expected e join contacts c on c.id = e.contact_id
      union all
      select a.session_id, k.key, null from ${reported(absent)} cross join lateral (values ('id ' || a.registrant_id), ('email ' || a.email)) k (key)
      union all
      -- An imported report does not contain which session it was.
      select s.session_id, k.key, null
      from watch_stays w join sessions s on w.external_session_id is null or w.external_session_id = s.session_id
      cross join lateral (values ('id ' || w.registrant_id), ('contact ' || w.contact_id), ('email ' || w.email)) k (key)
      where w.webinar_id = ${webinarId} and w.kind = 'live'
    ), met as (
      select session_id, person, bool_or(person is null) over (partition by session_id, key) as is_met from named where key is not null
    ), missed as (
      select person from met where person is not null group by session_id, person having not bool_or(is_met)
    )
    select distinct r.provider_registrant_id as registrant_id, c.email, c.phone, c.name, c.viewer_key
    from missed m join registrations r on r.id = m.person join contacts c on c.id = r.contact_id`)
  return rows
}

/**
 * In the same session and under the same registration, so that a person who is only known by e-mail does not count.
 */
async function absentAndThere(webinarId: string, { absent }: Json, tx: Tx): Promise<string[]> {
  const { rows } = await tx.execute<{ registrant_id: string }>(sql`
    select session_id, registrant_id from ${reported(absent)} where registrant_id is not null
    intersect
    select external_session_id, registrant_id from watch_stays
    where webinar_id = ${webinarId} and kind = 'live' and role = 'attendee' and registrant_id is not null`)
  return rows.map((row) => row.registrant_id)
}
