import type { ConsentGiven } from '../../../shared/contracts/consents'
import type { Touch } from '../../../shared/contracts/links'
import type { RequiredFieldKey } from '../../../shared/contracts/registration-form'
import type { Answers } from '../../../shared/domain/registration/asked-fields'
import type { Database } from '../../db/database'
import { prepared } from '../../db/prepared'
import { consentChanges } from '../consents/consent-changes.sql'

type Registering = { webinarId: string; contactId: string; via: 'mini_program' | 'h5'; at: Date; filled?: FilledForm; touch?: Touch; consent?: ConsentGiven }

type FilledForm = { person: Record<RequiredFieldKey, string>; own: Answers; form: { id: string; version: number } }

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
   ), touched as (
     select coalesce(
              (select id from channels where webinar_id = $1 and code = $9),
              (select channel_id from short_links where id = $11 and webinar_id = $1),
              (select id from channels where webinar_id is null and code = $10)
            ) as channel_id,
            (select nullif(coalesce(i.joined_into, i.id), $2::uuid) from short_links l join contacts i on i.id = l.inviter_id
             where l.id = $11 and l.webinar_id = $1) as inviter_id
   ), saved as (
     insert into registrations as r (webinar_id, contact_id, status, registered_at, source, answers, form_id, form_version, channel_id, inviter_id)
     select $1::uuid, $2::uuid, 'registered', $3::timestamptz, $4, $8::jsonb, $12::uuid, $13::int, channel_id, inviter_id from touched
     on conflict (webinar_id, contact_id) do update
       set status = 'registered', registered_at = excluded.registered_at, cancelled_at = null, source = excluded.source,
           answers = r.answers || excluded.answers,
           form_id = coalesce(excluded.form_id, r.form_id), form_version = coalesce(excluded.form_version, r.form_version),
           channel_id = coalesce(r.channel_id, excluded.channel_id), inviter_id = coalesce(r.inviter_id, excluded.inviter_id)
       where r.status = 'cancelled'
     returning id, webinar_id, contact_id
   ), told as (
     insert into timeline_events (contact_id, webinar_id, type, occurred_at, detail, dedupe_key)
     select contact_id, webinar_id, 'registered', $3::timestamptz, jsonb_build_object('source', $4::text),
            'registered:' || id || ':' || extract(epoch from $3::timestamptz)
     from saved
     on conflict (dedupe_key) do nothing
   ), agreed as (
     insert into consents (contact_id, purpose, text_version, is_given, occurred_at, via, webinar_id)
     select said.contact_id, wanted.purpose, said.version, wanted.is_given, $3::timestamptz, $4, said.webinar_id
     from (select contact_id, webinar_id, $14::int as version, $15::boolean as registration, $16::boolean as marketing from saved) said
     ${consentChanges}
   ), emitted as (
     insert into domain_events (type, webinar_id, contact_id, payload, occurred_at)
     select 'registration.created', webinar_id, contact_id, jsonb_build_object('registrationId', id, 'source', $4::text), $3::timestamptz
     from saved
   )
   select id from saved`,
)

/**
 * The person's own answers, their consent, the registration, its place on the timeline and its domain event in one statement:
 * one round trip, one transaction. Two taps at once give one row, and the second hears `already_registered`;
 * a cancelled person comes back into the same row, and the timeline keeps both registrations. The touch is the first
 * one that ever brought the person here; nobody is ever credited with having invited themselves.
 */
export async function saveRegistration({ webinarId, contactId, via, at, filled, touch = {}, consent }: Registering, db: Database): Promise<{ outcome: 'registered' | 'already_registered' }> {
  const person = filled ? [filled.person.name, filled.person.phone, filled.person.email] : [null, null, null]
  const came = [touch.channel ?? null, touch.hallChannel ?? null, touch.share ?? null]
  const form = [filled?.form.id ?? null, filled?.form.version ?? null]
  const said = [consent?.version ?? null, consent?.registration ?? null, consent?.marketing ?? null]
  const rows = await save(db, [webinarId, contactId, at, via, ...person, JSON.stringify(filled?.own ?? {}), ...came, ...form, ...said])
  return { outcome: rows.length > 0 ? 'registered' : 'already_registered' }
}
