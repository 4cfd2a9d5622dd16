import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'

type Confirmed = { webinarId: string; contactId: string; via: 'mini_program' | 'h5'; answers: Record<string, string>; at: Date }

/**
 * Registration, timeline and domain event in one statement, which is one round trip and one transaction:
 * two taps at once give one row, and the second hears `already_registered`. A cancelled person comes back
 * into the same row; the timeline keeps both registrations.
 */
export async function confirmRegistration({ webinarId, contactId, via, answers, at }: Confirmed, tx: Tx): Promise<{ outcome: 'registered' | 'already_registered' }> {
  const moment = sql`${at.toISOString()}::timestamptz`
  const { rows } = await tx.execute(sql`
    with saved as (
      insert into registrations as r (webinar_id, contact_id, status, registered_at, source, answers)
      values (${webinarId}, ${contactId}, 'registered', ${moment}, ${via}, ${JSON.stringify(answers)}::jsonb)
      on conflict (webinar_id, contact_id) do update
        set status = 'registered', registered_at = excluded.registered_at, cancelled_at = null, source = excluded.source,
            answers = r.answers || excluded.answers
        where r.status = 'cancelled'
      returning id, webinar_id, contact_id
    ), told as (
      insert into timeline_events (contact_id, webinar_id, type, occurred_at, detail, dedupe_key)
      select contact_id, webinar_id, 'registered', ${moment}, jsonb_build_object('source', ${via}::text),
             'registered:' || id || ':' || extract(epoch from ${moment})
      from saved
      on conflict (dedupe_key) do nothing
    ), emitted as (
      insert into domain_events (type, webinar_id, contact_id, payload, occurred_at)
      select 'registration.created', webinar_id, contact_id, jsonb_build_object('registrationId', id, 'source', ${via}::text), ${moment}
      from saved
    )
    select id from saved`)

  return { outcome: rows.length > 0 ? 'registered' : 'already_registered' }
}
