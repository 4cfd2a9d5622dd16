import { sql, type SQL } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'

/**
 * The provider has confirmed: from here on a member whom an operator moved counts as registered, and only now messages
 * may be sent to them. Messages wait for the event `program_member.registered`; each member has it once for each move.
 * Safe to call for anybody, any number of times.
 */
export async function memberRegistered(which: { registrationIds: Id[] } | { webinarId: Id }, tx: Tx): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    with confirmed as (
      update program_members m set registered_at = coalesce(r.provider_done_at, now())
      from registrations r
      where ${oneOf(which)} and r.webinar_id = m.webinar_id and r.contact_id = m.contact_id
        and m.moved_at is not null and m.registered_at is null and r.status = 'registered' and r.provider_state in ('done', 'not_needed')
      returning m.webinar_id, m.contact_id, r.id, m.registered_at
    )
    insert into domain_events (type, webinar_id, contact_id, payload, occurred_at)
    select 'program_member.registered', webinar_id, contact_id, jsonb_build_object('registrationId', id), registered_at from confirmed`)
  return rowCount ?? 0
}

function oneOf(which: { registrationIds: Id[] } | { webinarId: Id }): SQL {
  if ('webinarId' in which) return sql`r.webinar_id = ${which.webinarId}`
  return sql`r.id in (select value::uuid from json_array_elements_text(${JSON.stringify(which.registrationIds)}::json))`
}
