import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { KnownRegistrant, ListDecision } from './rules/registrant-list/decide-list-row'
import type { ListRow } from './rules/registrant-list/list-row'
import type { Tx } from '../../db/database'
import { queueAtProvider } from '../registration/queue-at-provider'
import {
  BECOMES_REGISTERED,
  JOBS_WRITTEN,
  registrationEffects,
  SAVED_COLUMNS,
} from '../registration/sql/registration-effects.sql'

export type DecidedRow = { row: ListRow; known?: KnownRegistrant; decision: ListDecision }
type Written = Extract<ListDecision, { outcome: 'registered' | 'updated' }>

/** Saves the decisions of some rows, set by set. Returns how many contacts were created. */
export async function writeListRows(decided: DecidedRow[], webinarId: string, at: Date, tx: Tx): Promise<number> {
  const people = decided.flatMap(({ row, known, decision }) =>
    decision.outcome === 'registered' || decision.outcome === 'updated'
      ? [{ row, known, decision, contactId: known?.contactId ?? randomUUID() }]
      : [],
  )
  if (people.length === 0) return 0

  const made = people.filter(({ known }) => !known)
  await makeContacts(
    made.map(({ row, contactId }) => ({ id: contactId, ...row })),
    at,
    tx,
  )
  await fillGaps(
    people.filter(({ known }) => known),
    at,
    tx,
  )
  await saveRegistrations(people, webinarId, at, tx)
  return made.length
}

/** The e-mail identifies a person, a phone in a list nobody. Foreign keys are checked at the end of the statement. */
async function makeContacts(rows: object[], at: Date, tx: Tx): Promise<void> {
  if (rows.length === 0) return
  await tx.execute(sql`
    with incoming as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as i (id uuid, name text, phone text, email text)
    ), made as (
      insert into contacts (id, name, phone, email, email_confirmed_at, source, created_at, updated_at)
      select id, name, phone, email, case when email is not null then ${at.toISOString()}::timestamptz end,
             'import', ${at.toISOString()}, ${at.toISOString()}
      from incoming
    )
    insert into contact_identities (kind, value, contact_id)
    select 'email', email, id from incoming where email is not null`)
}

/** Values that a list adds to a contact are stored unconfirmed: they identify nobody. */
async function fillGaps(people: { contactId: string; decision: Written }[], at: Date, tx: Tx): Promise<void> {
  const gaps = people.flatMap(({ contactId, decision }) =>
    Object.keys(decision.gaps).length > 0 ? [{ id: contactId, ...decision.gaps }] : [],
  )
  if (gaps.length === 0) return
  await tx.execute(sql`
    update contacts c set name = coalesce(i.name, c.name), phone = coalesce(i.phone, c.phone), email = coalesce(i.email, c.email), updated_at = ${at.toISOString()}
    from json_to_recordset(${JSON.stringify(gaps)}::json) as i (id uuid, name text, phone text, email text)
    where c.id = i.id`)
}

/** Saves registrations with their effects, and queues them at a provider that keeps a list of its own. */
async function saveRegistrations(
  people: { contactId: string; decision: Written }[],
  webinarId: string,
  at: Date,
  tx: Tx,
): Promise<void> {
  const rows = people.flatMap(({ contactId, decision: { registration } }) =>
    registration
      ? [
          {
            contact_id: contactId,
            status: registration.status,
            registered_at: registration.registeredAt,
            answers: registration.answers,
          },
        ]
      : [],
  )
  if (rows.length === 0) return

  const { rows: saved } = await tx.execute<{ id: string }>(sql`
    with incoming as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as i (contact_id uuid, status text, registered_at timestamptz, answers jsonb)
    ), saved_registrations as (
      insert into registrations as r (webinar_id, contact_id, status, registered_at, source, answers)
      select ${webinarId}::uuid, contact_id, status, registered_at, 'import', answers from incoming
      on conflict (webinar_id, contact_id) do update set
        status = excluded.status, registered_at = excluded.registered_at, answers = excluded.answers, cancelled_at = null, source = 'import'
      -- The person may have registered with us since the row was looked up.
      where r.source = 'import' or r.status = 'cancelled'
      returning ${sql.raw(SAVED_COLUMNS)}, ${sql.raw(BECOMES_REGISTERED)} as becomes_registered, ${at.toISOString()}::timestamptz as saved_at
    ), ${sql.raw(registrationEffects())}
    select id, ${sql.raw(JOBS_WRITTEN)} as jobs from saved_registrations`)
  await queueAtProvider(
    saved.map(({ id }) => id),
    tx,
  )
}
