import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { KEEPING_LISTS } from '../registration/queue-at-provider'
import {
  cancellationEffects,
  JOBS_WRITTEN,
  registrationEffects,
  SAVED_COLUMNS,
} from '../registration/sql/registration-effects.sql'
import type { RowViewer } from './viewer-of'

export type ReportedRegistrant = RowViewer & {
  registrant_id: string
  status: 'registered' | 'pending' | 'cancelled'
  join_url: string | null
  registered_at: Date
  /**
   * When this was true. For an earlier snapshot: until when our last request must have been made to be included in it.
   */
  reported_at: Date
  settled_before: Date
}

/** Possible difference between our clock and the provider's. */
const CLOCKS_APART = sql`interval '5 minutes'`

/**
 * Finds the registration of each row: the one with the provider's id, or one that we requested and whose answer has not
 * arrived yet, if the provider created it after our request. An e-mail address alone matches nobody.
 */
export async function findRegistrations(
  people: ReportedRegistrant[],
  webinarId: string,
  tx: Tx,
): Promise<Map<string, string>> {
  const json = JSON.stringify(
    people.map(({ registrant_id, email, registered_at }) => ({ registrant_id, email, registered_at })),
  )
  const { rows } = await tx.execute<{ registrant_id: string; id: string }>(sql`
    select i.registrant_id, coalesce(k.id, a.id) as id
    from json_to_recordset(${json}::json) as i (registrant_id text, email text, registered_at timestamptz)
    -- All in one statement: one lookup per row takes half a minute for a list of thousands.
    left join (
      select distinct on (provider_registrant_id) provider_registrant_id, id from registrations
      where webinar_id = ${webinarId} and provider_registrant_id = any(${textsIn(people.map((person) => person.registrant_id))})
      order by provider_registrant_id, status = 'cancelled', registered_at
    ) k on k.provider_registrant_id = i.registrant_id
    left join (
      select distinct on (c.email) c.email, r.id, r.provider_asked_at from registrations r join contacts c on c.id = r.contact_id
      where r.webinar_id = ${webinarId} and r.provider_asked_at is not null and c.email = any(${textsIn(people.map(({ email }) => email))})
      order by c.email, r.provider_asked_at
    ) a on a.email = i.email and a.provider_asked_at < i.registered_at + ${CLOCKS_APART}`)
  return new Map(rows.filter((row) => row.id).map(({ registrant_id, id }) => [registrant_id, id]))
}

/**
 * Applies the provider's state to known registrations: registered there is registered here, removed there is cancelled
 * here. A cancellation of ours that is not sent yet, and provider data older than our own last change, are left alone.
 */
export async function changeKnown(
  people: ReportedRegistrant[],
  registrationOf: Map<string, string>,
  at: Date,
  tx: Tx,
): Promise<number> {
  const known = oneForEach(people, registrationOf)
  if (known.length === 0) return 0

  const { rows } = await tx.execute<{ count: number }>(sql`
    with judged as (
      select i.*, w.status as was,
        i.status <> 'cancelled' as is_there,
        w.status = 'cancelled' and i.status <> 'cancelled' and w.provider_state <> 'queued' and i.reported_at >= w.cancelled_at
          and (w.provider_done_at is null or w.provider_done_at < i.settled_before or i.registered_at > w.cancelled_at) as comes_back,
        w.status <> 'cancelled' and i.status = 'cancelled' and i.reported_at >= w.registered_at
          and (w.source = 'provider' or w.provider_status in ('registered', 'pending')) as goes
      from json_to_recordset(${JSON.stringify(known)}::json) as i (
        registration_id uuid, registrant_id text, status text, join_url text, registered_at timestamptz, reported_at timestamptz, settled_before timestamptz)
      join registrations w on w.id = i.registration_id
      -- Where the provider accepts our registrations, a registration made with us keeps its own state.
      join webinars at on at.id = w.webinar_id and (w.source = 'provider' or at.provider in ${KEEPING_LISTS})
      -- A person may be in a list twice; the row with the known id counts as long as it is registered.
      where w.provider_registrant_id is null or w.provider_registrant_id = i.registrant_id or w.provider_status is distinct from 'registered'
    ), changed as (
      update registrations r set
        status = j.status,
        registered_at = case when j.comes_back then greatest(j.registered_at, r.cancelled_at) else r.registered_at end,
        cancelled_at = case when j.goes then j.reported_at when j.is_there then null else r.cancelled_at end,
        provider_state = 'done', provider_status = j.status, provider_registrant_id = j.registrant_id,
        provider_join_url = case when not j.is_there then null else coalesce(j.join_url, r.provider_join_url) end,
        provider_asked_at = null, provider_next_try_at = null, provider_error_code = null, provider_error = null
      from judged j
      where r.id = j.registration_id
        and (j.comes_back or j.goes or (j.was = 'cancelled') = (not j.is_there))
        and (r.status, r.provider_state, r.provider_status, r.provider_registrant_id, r.provider_join_url) is distinct from
            (j.status, 'done', j.status, j.registrant_id, case when not j.is_there then null else coalesce(j.join_url, r.provider_join_url) end)
      returning ${sql.raw(SAVED_COLUMNS)}, r.cancelled_at, j.was, j.comes_back, j.goes
    ), saved_registrations as (
      select id, webinar_id, contact_id, status, registered_at, 'provider' as source, form_id, provider_state,
             true as becomes_registered, ${at.toISOString()}::timestamptz as saved_at
      from changed c
      -- Our own registrations have had their effects before the provider let them wait. Compared with null, not by "exists",
      -- which PostgreSQL may answer by reading every timeline.
      where comes_back or was = 'pending' and status = 'registered' and (
        select t.id from timeline_events t where t.dedupe_key = 'registered:' || c.id || ':' || extract(epoch from c.registered_at)) is null
    ), ${sql.raw(registrationEffects())}, cancelled_registrations as (
      select id, webinar_id, contact_id, cancelled_at, 'provider' as cancelled_by from changed where goes
    ), ${sql.raw(cancellationEffects)}
    select count(*)::int as count, ${sql.raw(JOBS_WRITTEN)} as jobs from changed`)
  return rows[0]?.count ?? 0
}

/** Passed as arrays before the search begins, so that an index can be used. */
const textsIn = (texts: (string | null)[]) =>
  sql`array(select json_array_elements_text(${JSON.stringify(texts)}::json))`

/** For a person who is in the list twice, the first match; rows known by the provider's own id come first. */
function oneForEach(people: ReportedRegistrant[], registrationOf: Map<string, string>) {
  const rows = new Map<string, ReportedRegistrant & { registration_id: string }>()
  for (const person of people) {
    const id = registrationOf.get(person.registrant_id)
    if (id && !rows.has(id)) rows.set(id, { ...person, registration_id: id })
  }
  return [...rows.values()]
}

/**
 * The whole list was read without them: they were removed at the provider. Only where the provider keeps the list of
 * registrants.
 */
export async function cancelVanished(
  listed: string[],
  { webinarId, at, before }: { webinarId: string; at: Date; before: Date },
  tx: Tx,
): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    with cancelled_registrations as (
      update registrations r set status = 'cancelled', cancelled_at = ${at.toISOString()}::timestamptz, provider_status = 'cancelled', provider_join_url = null
      from webinars w
      where r.webinar_id = ${webinarId} and w.id = r.webinar_id and w.provider in ${KEEPING_LISTS}
        and r.provider_registrant_id is not null and r.provider_status in ('registered', 'pending') and r.status <> 'cancelled' and r.provider_state = 'done'
        and coalesce(r.provider_done_at, r.registered_at) < ${before.toISOString()}::timestamptz
        and r.provider_registrant_id not in (select json_array_elements_text(${JSON.stringify(listed)}::json))
      returning r.id, r.webinar_id, r.contact_id, r.cancelled_at, 'provider' as cancelled_by
    ), ${sql.raw(cancellationEffects)}
    select count(*)::int as count from cancelled_registrations`)
  return rows[0]?.count ?? 0
}
