import { sql, type SQL } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { contactOfRow, namesPeopleByEmail, type JoinedWebinar } from './sql/contact-of-row.sql'

/** Links rows whose person was unknown when they came and is known now. Returns how many were linked. */
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

/**
 * Groups rows by person where the provider identifies people by registrant id or e-mail: one person may have one row
 * with the id and the next with the e-mail alone. Depends on facts only, so the order in which they came does not
 * matter. Returns how many rows changed their person.
 */
async function groupPeople(webinarId: string, tx: Tx): Promise<{ stays: number; events: number }> {
  return {
    stays: await regroup(sql`watch_stays`, webinarId, tx),
    events: await regroup(sql`provider_events`, webinarId, tx),
  }
}

async function regroup(table: SQL, webinarId: string, tx: Tx): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    with by_id as (
      select distinct on (provider_registrant_id) provider_registrant_id as registrant_id, contact_id from registrations
      where webinar_id = ${webinarId} and provider_registrant_id is not null order by provider_registrant_id, registered_at, id
    ), named as (
      -- Rows with both fields show whose e-mail it is, and the e-mail of an unknown id.
      select registrant_id, email from watch_stays where webinar_id = ${webinarId} and registrant_id is not null and email is not null
      union select registrant_id, email from provider_events where webinar_id = ${webinarId} and registrant_id is not null and email is not null
    ), by_named_email as (
      select distinct on (n.email) n.email, k.contact_id from named n join by_id k using (registrant_id) order by n.email, k.registrant_id
    ), by_registered_email as (
      select distinct on (email) email, contact_id from (
        select d.value as email, r.contact_id, 0 as place, r.registered_at, r.id
        from registrations r join contact_identities d on d.contact_id = r.contact_id and d.kind = 'email' where r.webinar_id = ${webinarId}
        union all
        select c.email, r.contact_id, 1, r.registered_at, r.id
        from registrations r join contacts c on c.id = r.contact_id and c.email is not null where r.webinar_id = ${webinarId}
      ) known order by email, place, registered_at, id
    ), by_email as (
      select e.email, coalesce(n.contact_id, r.contact_id, d.contact_id) as contact_id
      from (select email from ${table} where webinar_id = ${webinarId} and email is not null union select email from named) e
      left join by_named_email n on n.email = e.email
      left join by_registered_email r on r.email = e.email
      left join contact_identities d on d.kind = 'email' and d.value = e.email
    ), by_unknown_id as (
      select distinct on (n.registrant_id) n.registrant_id, e.contact_id
      from named n join by_email e using (email) where e.contact_id is not null order by n.registrant_id, e.email
    ), by_key as (
      select k.viewer_key, coalesce(c.merged_into, c.id) as contact_id
      from (select distinct viewer_key from ${table} where webinar_id = ${webinarId} and viewer_key is not null) k
      join contacts c on c.viewer_key = k.viewer_key and (c.deleted_at is null or c.merged_into is not null)
    ), found as (
      select i.id, coalesce(v.contact_id, k.contact_id, e.contact_id, u.contact_id) as contact_id
      from ${table} i
      left join by_key v on v.viewer_key = i.viewer_key
      left join by_id k on k.registrant_id = i.registrant_id
      left join by_email e on e.email = i.email
      left join by_unknown_id u on u.registrant_id = i.registrant_id
      where i.webinar_id = ${webinarId}
    )
    update ${table} t set contact_id = found.contact_id from found
    where t.id = found.id and found.contact_id is not null and t.contact_id is distinct from found.contact_id`)
  return rowCount ?? 0
}
