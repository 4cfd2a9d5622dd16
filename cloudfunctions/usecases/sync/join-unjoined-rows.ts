import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { contactOfRow, namesPeopleByEmail, type JoinedWebinar } from './contact-of-row.sql'
import { groupPeople } from './group-people'

/** Rows of people we did not know when they came, and know now. Returns how many found their person. */
export async function joinUnjoinedRows(webinar: JoinedWebinar, tx: Tx): Promise<{ stays: number; events: number }> {
  if (namesPeopleByEmail(webinar)) return groupPeople(webinar.id, tx)

  const contact = contactOfRow(webinar)
  const stays = await tx.execute(sql`
    update watch_stays s set contact_id = found.contact_id
    from (select i.id, ${contact} as contact_id from watch_stays i
          where i.webinar_id = ${webinar.id} and i.contact_id is null and coalesce(i.viewer_key, i.email, i.phone) is not null) found
    where s.id = found.id and found.contact_id is not null`)
  const events = await tx.execute(sql`
    update provider_events e set contact_id = found.contact_id
    from (select i.id, ${contact} as contact_id from provider_events i
          where i.webinar_id = ${webinar.id} and i.contact_id is null and coalesce(i.viewer_key, i.email, i.phone) is not null) found
    where e.id = found.id and found.contact_id is not null`)
  return { stays: stays.rowCount ?? 0, events: events.rowCount ?? 0 }
}
