import { sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { enterByRegistration } from '../contacts/enter-workflows'
import { queueAtProvider } from './queue-at-provider'

type Wanted = { webinarId: Id; contactId: Id }
type Registered = Wanted & { registrationId: Id }

/**
 * Registers people by an operator or an operator's rule, any number in a few statements: with timeline entry, domain
 * event and the job that calls a provider with its own list. People already registered are unchanged and not returned;
 * cancelled ones are registered again.
 */
export async function registerContacts(
  wanted: Wanted[],
  { source, at }: { source: 'panel' | 'workflow'; at: Date },
  tx: Tx,
): Promise<Registered[]> {
  if (wanted.length === 0) return []

  const { rows } = await tx.execute<{ id: Id; webinar_id: Id; contact_id: Id }>(sql`
    with saved as (
      insert into registrations as r (webinar_id, contact_id, status, registered_at, source)
      select distinct "webinarId", "contactId", 'registered', ${at.toISOString()}::timestamptz, ${source}
      from json_to_recordset(${JSON.stringify(wanted)}::json) as i ("webinarId" uuid, "contactId" uuid)
      order by 1, 2
      on conflict (webinar_id, contact_id) do update
        set status = 'registered', registered_at = excluded.registered_at, cancelled_at = null, source = excluded.source
        where r.status = 'cancelled'
      returning id, webinar_id, contact_id, registered_at, source
    ), timeline_rows as (
      insert into timeline_events (contact_id, webinar_id, type, occurred_at, detail, dedupe_key)
      select contact_id, webinar_id, 'registered', registered_at, jsonb_build_object('source', source), 'registered:' || id || ':' || extract(epoch from registered_at)
      from saved
      on conflict (dedupe_key) do nothing
    ), emitted as (
      insert into domain_events (type, webinar_id, contact_id, payload, occurred_at)
      select 'registration.created', webinar_id, contact_id, jsonb_build_object('registrationId', id, 'source', source), registered_at
      from saved
    )
    select id, webinar_id, contact_id from saved`)
  await queueAtProvider(
    rows.map(({ id }) => id),
    tx,
  )
  await enterByRegistration([...new Set(rows.map((row) => row.webinar_id))], at, tx)
  return rows.map((row) => ({ registrationId: row.id, webinarId: row.webinar_id, contactId: row.contact_id }))
}
