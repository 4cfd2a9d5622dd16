import { sql } from 'drizzle-orm'
import type { KnownRegistrant } from '../../../shared/domain/registrant-list/decide-list-row'
import type { ListRow, RegistrationStatus } from '../../../shared/domain/registrant-list/list-row'
import type { Tx } from '../../db/database'

type Found = {
  n: number
  contact_id: string
  name: string
  phone: string | null
  email: string | null
  is_panelist: boolean
  status: RegistrationStatus | null
  source: string
  registered_at: string
  is_cancelled_here: boolean
  answers: Record<string, string | string[]>
}

/**
 * Whom these rows are about, in their order: the contact of the e-mail. What somebody typed counts only where name, phone
 * and e-mail are all those of a registrant of this very webinar: the list was exported here. A row without an e-mail is of
 * whoever proved its phone, else of the contact from a list or provider that has this phone and name and no e-mail either.
 */
export async function resolveListRows(
  rows: Pick<ListRow, 'name' | 'email' | 'phone'>[],
  webinarId: string,
  tx: Tx,
): Promise<(KnownRegistrant | undefined)[]> {
  const asked = JSON.stringify(rows.map(({ name, email, phone }, n) => ({ n, name, email, phone })))
  const { rows: found } = await tx.execute<Found>(sql`
    select i.n, c.id as contact_id, c.name, c.phone, c.email, r.status, r.source, r.answers,
           to_char(r.registered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as registered_at,
           r.cancelled_at is not null as is_cancelled_here,
           -- A panelist who also sat in the audience registered like everyone else.
           exists (select from watch_stays s where s.webinar_id = ${webinarId} and s.contact_id = c.id and s.role <> 'attendee') and r.id is null as is_panelist
    from json_to_recordset(${asked}::json) as i (n int, name text, email text, phone text)
    left join contact_identities e on e.kind = 'email' and e.value = i.email
    left join contact_identities p on p.kind = 'phone' and p.value = i.phone and p.is_proven and i.email is null
    left join lateral (
      select t.id from contacts t join registrations tr on tr.contact_id = t.id and tr.webinar_id = ${webinarId}
      where e.contact_id is null and t.deleted_at is null and t.email = i.email and t.phone = i.phone and t.name = i.name
      order by t.created_at limit 1) exported on true
    left join lateral (
      select k.id from contacts k
      where i.email is null and p.contact_id is null and k.phone = i.phone and k.name = i.name and k.email is null
        and k.source in ('provider', 'import') and k.deleted_at is null
      order by k.created_at, k.id limit 1) listed on true
    join contacts c on c.id = coalesce(e.contact_id, p.contact_id, exported.id, listed.id)
    left join registrations r on r.webinar_id = ${webinarId} and r.contact_id = c.id`)

  const known: (KnownRegistrant | undefined)[] = rows.map(() => undefined)
  for (const {
    n,
    contact_id,
    name,
    phone,
    email,
    is_panelist,
    status,
    source,
    registered_at,
    is_cancelled_here,
    answers,
  } of found) {
    const registration = status && {
      status,
      source,
      registeredAt: registered_at,
      isCancelledHere: is_cancelled_here,
      answers,
    }
    known[n] = { contactId: contact_id, name, phone, email, isPanelist: is_panelist, registration }
  }
  return known
}
