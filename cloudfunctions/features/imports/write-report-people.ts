import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { ReportRegistrant, ReportRole, ReportStay } from '../../../shared/domain/attendee-report/attendee-report'
import { registrationStatus } from './rules/attendee-report/registration-status'
import type { Tx } from '../../db/database'
import {
  BECOMES_REGISTERED,
  JOBS_WRITTEN,
  registrationEffects,
  SAVED_COLUMNS,
} from '../registration/sql/registration-effects.sql'
import { importedPhone } from './imported-phone'
import { importedQuestion } from './imported-questions'

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

/** A temporary table for the people of the rows, dropped at the end of the transaction. */
export async function makePeopleStage(tx: Tx): Promise<void> {
  await tx.execute(sql`create temp table report_people (
    new_id uuid not null, email text not null, name text not null, phone text, country text, status text, registered_at timestamptz, answers jsonb not null
  ) on commit drop`)
}

/**
 * People with an e-mail: the report identifies a person by it. People without one are counted, and become no contact.
 */
export async function stagePeople(
  people: ReportRegistrant[],
  stays: ReportStay[],
  otherwise: string,
  tx: Tx,
): Promise<void> {
  const firstJoin = new Map(stays.toReversed().map(({ email, joinedAt }) => [email, joinedAt]))
  const rows = people.flatMap((person): PersonRow[] => {
    const { email, name, phone, country, registeredAt } = person
    if (!email) return []
    const answers = Object.fromEntries(
      Object.entries(person.answers).map(([question, answer]) => [importedQuestion(question).key, answer]),
    )
    const registered_at = registeredAt ?? firstJoin.get(email) ?? otherwise
    return [
      {
        new_id: randomUUID(),
        email,
        name,
        phone: importedPhone(phone) ?? null,
        country,
        status: registrationStatus(person),
        registered_at,
        answers,
      },
    ]
  })
  await addPeople(rows, tx)
}

/**
 * Host and panelists who are in no other table, for an operator who wants them as contacts. They get no registration.
 */
export async function stageRoles(roles: ReportRole[], tx: Tx): Promise<void> {
  const nowhereElse = new Map(
    roles.flatMap((role) => (role.email && !role.isAlsoAttendee ? [[role.email, role] as const] : [])),
  )
  await addPeople(
    [...nowhereElse].map(([email, { name }]) => ({
      new_id: randomUUID(),
      email,
      name,
      phone: null,
      country: null,
      status: null,
      registered_at: null,
      answers: {},
    })),
    tx,
  )
}

async function addPeople(rows: PersonRow[], tx: Tx): Promise<void> {
  await tx.execute(sql`
    insert into report_people select i.* from json_to_recordset(${JSON.stringify(rows)}::json) as i (
      new_id uuid, email text, name text, phone text, country text, status text, registered_at timestamptz, answers jsonb)`)
}

export async function countKnown(tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    select count(*)::int as count from contact_identities where kind = 'email' and value in (select email from report_people)`)
  return rows[0]?.count ?? 0
}

/**
 * Returns how many contacts were created. Foreign keys are checked at the end of the statement, so contact and identity
 * are inserted in one.
 */
export async function writeContacts(importId: string, at: Date, tx: Tx): Promise<number> {
  await tx.execute(sql`analyze report_people`)
  const { rowCount } = await tx.execute(sql`
    with missing as (
      select i.* from report_people i
      where not exists (select from contact_identities d where d.kind = 'email' and d.value = i.email)
    ), made as (
      insert into contacts (id, name, phone, email, email_confirmed_at, country, source, import_id)
      select new_id, name, phone, email, ${at.toISOString()}::timestamptz, country, 'import', ${importId} from missing
    )
    insert into contact_identities (kind, value, contact_id) select 'email', email, new_id from missing`)
  return rowCount ?? 0
}

/**
 * An import changes only registrations created by an import: one from elsewhere keeps its own state, and one that was
 * cancelled here since stays cancelled.
 */
export async function writeRegistrations(
  { importId, webinarId, at }: { importId: string; webinarId: string; at: Date },
  tx: Tx,
): Promise<{ made: number; changed: number; eventsWritten: number }> {
  const { rows: counted } = await tx.execute<{ made: number; changed: number; eventsWritten: number }>(sql`
    with saved_registrations as (
      insert into registrations as r (webinar_id, contact_id, status, registered_at, source, answers, import_id)
      select distinct on (d.contact_id) ${webinarId}::uuid, d.contact_id, i.status, t.registered_at, 'import', i.answers, ${importId}::uuid
      from report_people i
      join contact_identities d on d.kind = 'email' and d.value = i.email
      left join registrations w on w.webinar_id = ${webinarId} and w.contact_id = d.contact_id
      -- A time saved without seconds is the same time, only less exact.
      cross join lateral (select case when date_trunc('minute', w.registered_at) = i.registered_at then w.registered_at else i.registered_at end as registered_at) t
      where i.status is not null and (w.id is null
         or (w.source = 'import' and w.cancelled_at is null
             and (w.status, w.registered_at, w.answers) is distinct from (i.status, t.registered_at, w.answers || i.answers)))
      order by d.contact_id, t.registered_at
      on conflict (webinar_id, contact_id) do update set
        status = excluded.status, registered_at = excluded.registered_at, answers = r.answers || excluded.answers
      -- The person may have registered with us since the rows were compared.
      where r.source = 'import'
      returning ${sql.raw(SAVED_COLUMNS)}, ${sql.raw(BECOMES_REGISTERED)} as becomes_registered, ${at.toISOString()}::timestamptz as saved_at,
                (xmax = 0) as is_new
    ), moved as (
      delete from timeline_events e using saved_registrations s
      where not s.is_new and e.webinar_id = ${webinarId} and e.contact_id = s.contact_id and e.type = 'registered'
        and e.detail ->> 'source' = 'import' and e.occurred_at <> s.registered_at
    ), ${sql.raw(registrationEffects())}
    select (count(*) filter (where is_new))::int as made, (count(*) filter (where not is_new))::int as changed,
           (select count(*) from timeline_rows)::int as "eventsWritten",
           ${sql.raw(JOBS_WRITTEN)} as jobs
    from saved_registrations`)
  return counted[0] ?? { made: 0, changed: 0, eventsWritten: 0 }
}

/** The contact of each e-mail, for the stays. */
export async function contactsByEmail(emails: string[], tx: Tx): Promise<Map<string, string>> {
  const { rows } = await tx.execute<{ value: string; contact_id: string }>(sql`
    select value, contact_id from contact_identities
    where kind = 'email' and value in (select jsonb_array_elements_text(${JSON.stringify(emails)}::jsonb))`)
  return new Map(rows.map(({ value, contact_id }) => [value, contact_id]))
}
