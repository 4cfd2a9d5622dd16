import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'

/**
 * An attendee with an unknown e-mail becomes a contact without a registration. Rows without an e-mail, and those of
 * hosts and panelists, create no contact. The e-mails of excluded people were removed before.
 */
export async function makeAttendees(webinarId: string, at: Date, tx: Tx): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    with unknown as materialized (
      select distinct on (s.email) gen_random_uuid() as id, s.email, coalesce(s.name, '') as name
      from watch_stays s
      where s.webinar_id = ${webinarId} and s.contact_id is null and s.email is not null and s.role = 'attendee' and s.is_counted
        and not exists (select from contact_identities d where d.kind = 'email' and d.value = s.email)
      order by s.email, s.started_at, s.source_key
    ), made as (
      insert into contacts (id, name, email, email_confirmed_at, source, created_at, updated_at)
      select id, name, email, ${at.toISOString()}::timestamptz, 'provider', ${at.toISOString()}::timestamptz, ${at.toISOString()}::timestamptz from unknown
    )
    insert into contact_identities (kind, value, contact_id) select 'email', email, id from unknown`)
  return rowCount ?? 0
}
