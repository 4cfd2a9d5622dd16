import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import type { ProviderRegistrant } from '../../ports/live-provider'
import type { RowViewer } from './viewer-of'

const BATCH = 5_000

/**
 * People who registered on the provider's own page: met by the key the provider names them with (phone, else e-mail),
 * made where we know nobody under it. Rows that name nobody are passed over. Returns registrations new or different.
 */
export async function writeRegistrants(
  rows: ProviderRegistrant[],
  viewerOf: (row: ProviderRegistrant) => RowViewer,
  webinarId: string,
  at: Date,
  tx: Tx,
): Promise<number> {
  const people = [...byPerson(rows, viewerOf).values()]
  let written = 0
  for (let start = 0; start < people.length; start += BATCH) {
    const json = JSON.stringify(people.slice(start, start + BATCH))
    await makeContacts(json, at, tx)
    written += await saveRegistrations(json, webinarId, at, tx)
  }
  return written
}

type PersonRow = ReturnType<typeof personRow>

/** Who registered twice did so at the first time. */
function byPerson(rows: ProviderRegistrant[], viewerOf: (row: ProviderRegistrant) => RowViewer): Map<string, NonNullable<PersonRow>> {
  const people = new Map<string, NonNullable<PersonRow>>()
  for (const row of rows.toSorted((a, b) => a.registeredAt.getTime() - b.registeredAt.getTime())) {
    const person = personRow(row, viewerOf(row))
    if (person && !people.has(person.value)) people.set(person.value, person)
  }
  return people
}

function personRow(row: ProviderRegistrant, { email, phone, name }: RowViewer) {
  const value = phone ?? email
  if (!value) return undefined
  return {
    kind: phone ? 'phone' : 'email',
    value,
    name: name ?? '',
    phone,
    email,
    new_id: randomUUID(),
    registrant_id: row.sourceKey,
    status: row.status,
    registered_at: row.registeredAt,
  }
}

const incoming = (json: string) => sql`json_to_recordset(${json}::json) as i (
  kind text, value text, name text, phone text, email text, new_id uuid, registrant_id text, status text, registered_at timestamptz)`

/** Foreign keys are checked at the end of the statement, so contact and identity are made in one. */
async function makeContacts(json: string, at: Date, tx: Tx): Promise<void> {
  await tx.execute(sql`
    with missing as (
      select i.* from ${incoming(json)}
      where not exists (select from contact_identities d where d.kind = i.kind and d.value = i.value)
    ), made as (
      insert into contacts (id, name, phone, phone_confirmed_at, email, email_confirmed_at, source)
      select new_id, name, phone, case when kind = 'phone' then ${at.toISOString()}::timestamptz end,
             email, case when kind = 'email' then ${at.toISOString()}::timestamptz end, 'provider'
      from missing
    )
    insert into contact_identities (kind, value, contact_id) select kind, value, new_id from missing`)
}

/** Only what came from the provider is changed by it: a registration made with us keeps its own state. */
async function saveRegistrations(json: string, webinarId: string, at: Date, tx: Tx): Promise<number> {
  const { rows } = await tx.execute<{ count: number }>(sql`
    with saved as (
      insert into registrations as r (webinar_id, contact_id, status, registered_at, cancelled_at, source, provider_state, provider_registrant_id)
      -- One person may be known under two of the addresses that are sent.
      select distinct on (d.contact_id) ${webinarId}::uuid, d.contact_id, i.status, i.registered_at,
             case when i.status = 'cancelled' then ${at.toISOString()}::timestamptz end, 'provider', 'done', i.registrant_id
      from ${incoming(json)}
      join contact_identities d on d.kind = i.kind and d.value = i.value
      left join registrations w on w.webinar_id = ${webinarId} and w.contact_id = d.contact_id
      where w.id is null
         or (w.source = 'provider' and (w.status, w.registered_at, w.provider_registrant_id)
             is distinct from (i.status, i.registered_at, i.registrant_id))
      order by d.contact_id, i.registered_at
      on conflict (webinar_id, contact_id) do update set
        status = excluded.status, registered_at = excluded.registered_at, cancelled_at = excluded.cancelled_at,
        provider_registrant_id = excluded.provider_registrant_id
      returning r.id, r.contact_id, r.status, r.registered_at, (xmax = 0) as is_new
    ), told as (
      insert into timeline_events (contact_id, webinar_id, type, occurred_at, detail, dedupe_key)
      select contact_id, ${webinarId}, 'registered', registered_at, '{"source": "provider"}',
             'registered:' || id || ':' || extract(epoch from registered_at)
      from saved where status <> 'pending'
      on conflict (dedupe_key) do nothing
    ), emitted as (
      insert into domain_events (type, webinar_id, contact_id, payload, occurred_at)
      select 'registration.created', ${webinarId}, contact_id, jsonb_build_object('registrationId', id, 'source', 'provider'), registered_at
      from saved where is_new and status = 'registered'
    )
    select count(*)::int as count from saved`)
  return rows[0]?.count ?? 0
}
