import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { AttendeeReport } from '../../../shared/domain/attendee-report/attendee-report'
import { registrationStatus } from '../../../shared/domain/attendee-report/registration-status'
import type { Tx } from '../../db/database'
import { toE164 } from '../contacts/to-e164'

type PersonRow = {
  new_id: string
  email: string
  name: string
  phone: string | null
  country: string | null
  status: string | null
  registered_at: string | null
  answers: Record<string, string>
}

/** Whoever has an e-mail: the report names a person by it. People without one are counted, and make no contact. */
export function registrantRows({ registrants, stays, startedAt }: AttendeeReport, at: Date): PersonRow[] {
  const firstJoin = new Map(stays.toReversed().map(({ email, joinedAt }) => [email, joinedAt]))
  return registrants.flatMap((person) => {
    const { email, name, phone, country, registeredAt, answers } = person
    if (!email) return []
    const registered_at = registeredAt ?? firstJoin.get(email) ?? startedAt ?? at.toISOString()
    return [{ new_id: randomUUID(), email, name, phone: toE164(phone) ?? null, country, status: registrationStatus(person), registered_at, answers }]
  })
}

/** Host and panelists found nowhere else, for an operator who wants them as contacts. They register for nothing. */
export function roleRows({ roles }: AttendeeReport): PersonRow[] {
  const nowhereElse = new Map(roles.flatMap((role) => (role.email && !role.isAlsoAttendee ? [[role.email, role] as const] : [])))
  return [...nowhereElse].map(([email, { name }]) => ({ new_id: randomUUID(), email, name, phone: null, country: null, status: null, registered_at: null, answers: {} }))
}

const incoming = (rows: PersonRow[]) => sql`json_to_recordset(${JSON.stringify(rows)}::json) as i (
  new_id uuid, email text, name text, phone text, country text, status text, registered_at timestamptz, answers jsonb)`

/** Returns how many contacts were made. Foreign keys are checked at the end of the statement, so both are made in one. */
export async function writeContacts(rows: PersonRow[], at: Date, tx: Tx): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    with missing as (
      select i.* from ${incoming(rows)}
      where not exists (select from contact_identities d where d.kind = 'email' and d.value = i.email)
    ), made as (
      insert into contacts (id, name, phone, email, email_confirmed_at, country, source)
      select new_id, name, phone, email, ${at.toISOString()}::timestamptz, country, 'import' from missing
    )
    insert into contact_identities (kind, value, contact_id) select 'email', email, new_id from missing`)
  return rowCount ?? 0
}

/** Only what an import made is changed by one: a registration from elsewhere keeps its own state. */
export async function writeRegistrations(rows: PersonRow[], webinarId: string, tx: Tx): Promise<{ made: number; changed: number; told: number }> {
  const { rows: counted } = await tx.execute<{ made: number; changed: number; told: number }>(sql`
    with saved as (
      insert into registrations as r (webinar_id, contact_id, status, registered_at, source, answers)
      select distinct on (d.contact_id) ${webinarId}::uuid, d.contact_id, i.status, i.registered_at, 'import', i.answers
      from ${incoming(rows)}
      join contact_identities d on d.kind = 'email' and d.value = i.email
      left join registrations w on w.webinar_id = ${webinarId} and w.contact_id = d.contact_id
      where w.id is null
         or (w.source = 'import' and (w.status, w.registered_at, w.answers) is distinct from (i.status, i.registered_at, i.answers))
      order by d.contact_id, i.registered_at
      on conflict (webinar_id, contact_id) do update set
        status = excluded.status, registered_at = excluded.registered_at, answers = excluded.answers
      returning r.id, r.contact_id, r.status, r.registered_at, (xmax = 0) as is_new
    ), told as (
      insert into timeline_events (contact_id, webinar_id, type, occurred_at, detail, dedupe_key)
      select contact_id, ${webinarId}, 'registered', registered_at, '{"source": "import"}',
             'registered:' || id || ':' || extract(epoch from registered_at)
      from saved where status <> 'pending'
      on conflict (dedupe_key) do nothing
      returning 1
    )
    select (count(*) filter (where is_new))::int as made, (count(*) filter (where not is_new))::int as changed,
           (select count(*) from told)::int as told
    from saved`)
  return counted[0] ?? { made: 0, changed: 0, told: 0 }
}

/** Who is who, for the stays. */
export async function contactsByEmail(emails: string[], tx: Tx): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ value: string; contact_id: string }>(sql`
    select value, contact_id from contact_identities
    where kind = 'email' and value in (select jsonb_array_elements_text(${JSON.stringify(emails)}::jsonb))`)
  return new Map(rows.map(({ value, contact_id }) => [value, contact_id]))
}
