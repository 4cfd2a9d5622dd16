import { sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { queueAtProvider } from './queue-at-provider'
import { JOBS_WRITTEN, registrationEffects, SAVED_COLUMNS } from './sql/registration-effects.sql'

type Wanted = { webinarId: Id; contactId: Id }
type Registered = Wanted & { registrationId: Id }

/**
 * Registers people by an operator or an operator's rule, any number in a few statements: with all effects of a
 * registration and the job that calls a provider with its own list. People already registered are unchanged and not returned;
 * cancelled ones are registered again.
 */
export async function registerContacts(
  wanted: Wanted[],
  { source, at }: { source: 'panel' | 'workflow'; at: Date },
  tx: Tx,
): Promise<Registered[]> {
  if (wanted.length === 0) return []

  const { rows } = await tx.execute<{ id: Id; webinar_id: Id; contact_id: Id }>(sql`
    with saved_registrations as (
      insert into registrations as r (webinar_id, contact_id, status, registered_at, source)
      select distinct "webinarId", "contactId", 'registered', ${at.toISOString()}::timestamptz, ${source}
      from json_to_recordset(${JSON.stringify(wanted)}::json) as i ("webinarId" uuid, "contactId" uuid)
      order by 1, 2
      on conflict (webinar_id, contact_id) do update
        set status = 'registered', registered_at = excluded.registered_at, cancelled_at = null, source = excluded.source
        where r.status = 'cancelled'
      returning ${sql.raw(SAVED_COLUMNS)}, true as becomes_registered, r.registered_at as saved_at
    ), ${sql.raw(registrationEffects())}
    select id, webinar_id, contact_id, ${sql.raw(JOBS_WRITTEN)} as jobs from saved_registrations`)
  await queueAtProvider(
    rows.map(({ id }) => id),
    tx,
  )
  return rows.map((row) => ({ registrationId: row.id, webinarId: row.webinar_id, contactId: row.contact_id }))
}
