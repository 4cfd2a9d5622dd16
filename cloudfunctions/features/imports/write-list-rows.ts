import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { KnownRegistrant, ListDecision } from './rules/registrant-list/decide-list-row'
import type { ListRow } from './rules/registrant-list/list-row'
import type { Tx } from '../../db/database'
import { queueAtProvider } from '../registration/queue-at-provider'

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

/**
 * Saves registrations with their timeline entry and event, and queues them at a provider that keeps a list of its own.
 */
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
            is_revived: registration.isRevived,
          },
        ]
      : [],
  )
  if (rows.length === 0) return

  const { rows: saved } = await tx.execute<{ id: string }>(sql`
    with incoming as (
      select * from json_to_recordset(${JSON.stringify(rows)}::json) as i (contact_id uuid, status text, registered_at timestamptz, answers jsonb, is_revived boolean)
    ), saved as (
      insert into registrations as r (webinar_id, contact_id, status, registered_at, source, answers)
      select ${webinarId}::uuid, contact_id, status, registered_at, 'import', answers from incoming
      on conflict (webinar_id, contact_id) do update set
        status = excluded.status, registered_at = excluded.registered_at, answers = excluded.answers, cancelled_at = null, source = 'import'
      -- The person may have registered with us since the row was looked up.
      where r.source = 'import' or r.status = 'cancelled'
      returning r.id, r.contact_id, r.status, r.registered_at, (xmax = 0) as is_new
    ), told as (
      insert into timeline_events (contact_id, webinar_id, type, occurred_at, detail, dedupe_key)
      select contact_id, ${webinarId}, 'registered', registered_at, '{"source": "import"}', 'registered:' || id || ':' || extract(epoch from registered_at)
      from saved where status = 'registered'
      on conflict (dedupe_key) do nothing
    ), emitted as (
      insert into domain_events (type, webinar_id, contact_id, payload, occurred_at)
      select 'registration.created', ${webinarId}, s.contact_id, jsonb_build_object('registrationId', s.id, 'source', 'import'), ${at.toISOString()}
      from saved s join incoming i on i.contact_id = s.contact_id where s.status = 'registered' and (s.is_new or i.is_revived)
    )
    select id from saved`)
  await queueAtProvider(
    saved.map(({ id }) => id),
    tx,
  )
}
