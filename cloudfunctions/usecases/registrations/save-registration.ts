import type { Database } from '../../db/database'
import { prepared } from '../../db/prepared'
import type { FilledForm } from './read-answers'

type Registering = { webinarId: string; contactId: string; via: 'mini_program' | 'h5'; at: Date; filled?: FilledForm }

/**
 * What was typed stays unconfirmed: a typed phone or e-mail names nobody, so it joins nobody, whoever else holds
 * it; a changed value loses the confirmation of the old one.
 */
const save = prepared<{ id: string }>(
  'save-registration',
  `with answered as (
     update contacts set
       name = $5, phone = $6, email = $7, updated_at = $3,
       phone_confirmed_at = case when phone = $6 then phone_confirmed_at end,
       email_confirmed_at = case when email = $7 then email_confirmed_at end
     where $5::text is not null and id = $2 and (name, phone, email) is distinct from ($5, $6, $7)
   ), saved as (
     insert into registrations as r (webinar_id, contact_id, status, registered_at, source, answers)
     values ($1, $2, 'registered', $3, $4, $8)
     on conflict (webinar_id, contact_id) do update
       set status = 'registered', registered_at = excluded.registered_at, cancelled_at = null, source = excluded.source,
           answers = r.answers || excluded.answers
       where r.status = 'cancelled'
     returning id, webinar_id, contact_id
   ), told as (
     insert into timeline_events (contact_id, webinar_id, type, occurred_at, detail, dedupe_key)
     select contact_id, webinar_id, 'registered', $3::timestamptz, jsonb_build_object('source', $4::text),
            'registered:' || id || ':' || extract(epoch from $3::timestamptz)
     from saved
     on conflict (dedupe_key) do nothing
   ), emitted as (
     insert into domain_events (type, webinar_id, contact_id, payload, occurred_at)
     select 'registration.created', webinar_id, contact_id, jsonb_build_object('registrationId', id, 'source', $4::text), $3::timestamptz
     from saved
   )
   select id from saved`,
)

/**
 * The person's own answers, the registration, its place on the timeline and its domain event in one statement:
 * one round trip, one transaction. Two taps at once give one row, and the second hears `already_registered`;
 * a cancelled person comes back into the same row, and the timeline keeps both registrations.
 */
export async function saveRegistration({ webinarId, contactId, via, at, filled }: Registering, db: Database): Promise<{ outcome: 'registered' | 'already_registered' }> {
  const person = filled ? [filled.name, filled.phone, filled.email] : [null, null, null]
  const rows = await save(db, [webinarId, contactId, at, via, ...person, JSON.stringify(filled?.own ?? {})])
  return { outcome: rows.length > 0 ? 'registered' : 'already_registered' }
}
