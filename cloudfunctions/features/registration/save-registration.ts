import type { ConsentGiven } from '../../../shared/contracts/consents'
import type { Touch } from '../../../shared/contracts/links'
import type { RequiredFieldKey } from '../../../shared/contracts/registration-form'
import type { Answers } from '../../../shared/domain/registration/asked-fields'
import type { Database } from '../../db/database'
import { batched } from '../../db/batched'
import { prepared } from '../../db/prepared'
import { JOBS_WRITTEN, registrationEffects, SAVED_COLUMNS } from './sql/registration-effects.sql'

export type Registering = {
  webinarId: string
  contactId: string
  via: 'mini_program' | 'h5'
  at: Date
  filled?: FilledForm
  touch?: Touch
  consent?: ConsentGiven
  asksProvider: boolean
}

type FilledForm = { person: Record<RequiredFieldKey, string>; own: Answers; form: { id: string; version: number } }

/**
 * Typed values stay unconfirmed: a typed phone or e-mail identifies nobody, so it merges no contacts, whoever else has
 * it; a changed value loses the confirmation of the old one.
 */
const save = prepared<{ contactId: string }>(
  'save-registrations',
  `with incoming as materialized (
     select * from jsonb_to_recordset($1::jsonb) as i (
       webinar_id uuid, contact_id uuid, at timestamptz, via text, name text, phone text, email text, answers jsonb,
       channel text, hall_channel text, share text, form_id uuid, form_version int, version int, registration boolean, marketing boolean, provider_state text)
   ), answered as (
     update contacts c set
       name = i.name, phone = i.phone, email = i.email, updated_at = i.at,
       phone_confirmed_at = case when c.phone = i.phone then c.phone_confirmed_at end,
       email_confirmed_at = case when c.email = i.email then c.email_confirmed_at end
     from incoming i
     where i.name is not null and c.id = i.contact_id and (c.name, c.phone, c.email) is distinct from (i.name, i.phone, i.email)
   ), touched as (
     select i.*,
            case when coalesce(i.channel, i.share, i.hall_channel) is not null then coalesce(
              (select id from acquisition_channels where webinar_id = i.webinar_id and code = i.channel),
              (select channel_id from short_links where id = i.share and webinar_id = i.webinar_id),
              (select id from acquisition_channels where webinar_id is null and code = i.hall_channel)
            ) end as channel_id,
            case when i.share is not null then (
              select nullif(coalesce(c.merged_into, c.id), i.contact_id) from short_links l join contacts c on c.id = l.inviter_id
              where l.id = i.share and l.webinar_id = i.webinar_id
            ) end as inviter_id
     from incoming i
   ), saved_registrations as (
     insert into registrations as r (webinar_id, contact_id, status, registered_at, source, answers, form_id, form_version, channel_id, inviter_id, provider_state)
     select webinar_id, contact_id, 'registered', at, via, answers, form_id, form_version, channel_id, inviter_id, provider_state
     from touched order by webinar_id, contact_id
     on conflict (webinar_id, contact_id) do update
       set status = 'registered', registered_at = excluded.registered_at, cancelled_at = null, source = excluded.source,
           answers = r.answers || excluded.answers,
           form_id = coalesce(excluded.form_id, r.form_id), form_version = coalesce(excluded.form_version, r.form_version),
           channel_id = coalesce(r.channel_id, excluded.channel_id), inviter_id = coalesce(r.inviter_id, excluded.inviter_id),
           provider_state = excluded.provider_state, provider_error_code = null, provider_error = null, provider_next_try_at = null
       where r.status = 'cancelled'
     returning ${SAVED_COLUMNS}, true as becomes_registered, r.registered_at as saved_at
   ), ${registrationEffects({ agreements: 'incoming' })}
   select contact_id as "contactId", ${JOBS_WRITTEN} as jobs from saved_registrations`,
)

/**
 * Batched by contact: a person's second tap waits for the first, and one person's answers are written one after the
 * other.
 */
const saveTogether = batched<Registering, boolean>({
  most: 100,
  keyOf: ({ contactId }) => contactId,
  async run(db, registering) {
    const saved = await save(db, [JSON.stringify(registering.map(incomingRow))])
    const people = new Set(saved.map(({ contactId }) => contactId))
    return registering.map(({ contactId }) => people.has(contactId))
  },
})

/**
 * Saves the person's own answers, their consent, the registration, its timeline entry, its domain event, the job that
 * calls a provider with its own list (see `queueAtProvider`), and the workflows it enters, in one statement: one round
 * trip, one transaction, shared by people who register at the same moment. Two taps at once give one row, and the
 * second gets `already_registered`; a cancelled person comes back into the same row, and the timeline keeps both
 * registrations. The touch is the first one that ever brought the person here; nobody is credited with inviting
 * themselves.
 */
export async function saveRegistration(
  registering: Registering,
  db: Database,
): Promise<{ outcome: 'registered' | 'already_registered' }> {
  return { outcome: (await saveTogether(db, registering)) ? 'registered' : 'already_registered' }
}

function incomingRow({ webinarId, contactId, via, at, filled, touch = {}, consent, asksProvider }: Registering) {
  return {
    webinar_id: webinarId,
    contact_id: contactId,
    at,
    via,
    ...filled?.person,
    answers: filled?.own ?? {},
    channel: touch.channel,
    hall_channel: touch.hallChannel,
    share: touch.share,
    form_id: filled?.form.id,
    form_version: filled?.form.version,
    ...consent,
    provider_state: asksProvider ? 'queued' : 'not_needed',
  }
}
