import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import type { ProviderRegistrant } from '../../ports/live-provider'
import type { Exclusions } from '../contacts/exclusions'
import { memberRegistered } from '../contacts/member-registered'
import { JOBS_WRITTEN, registrationEffects, SAVED_COLUMNS } from '../registration/sql/registration-effects.sql'
import { cancelVanished, changeKnown, findRegistrations, type ReportedRegistrant } from './known-registrants'
import type { RowViewer } from './viewer-of'

type Writing = {
  viewerOf: (row: ProviderRegistrant) => RowViewer
  exclusions: Exclusions
  webinarId: string
  at: Date
  /** All pages of the provider's list were read: a registrant of ours who is not in it was removed there. */
  isWhole?: boolean
  /** Not a list but one webhook event about one person, which may be late: when it was true. */
  reportedAt?: Date
}

type RegistrantsWritten = { written: number; /** No contact is created for them. */ withoutAddress: number }

const BATCH = 5_000
/** A list that is read page by page may still show a person as they were before our last change. */
const LIST_LAG_MS = 10 * 60_000

/**
 * Writes people on the provider's own list. Registrations known by the provider's own id, because we registered them or
 * read them before, are updated in any case. For the others the e-mail identifies the person, and a contact is created
 * for an unknown e-mail. The phone was typed and identifies nobody, so a row without an e-mail becomes a contact of its
 * own. Rows without any address, or of an excluded person, are skipped. Returns registrations new or different, and
 * rows without an address.
 */
export async function writeRegistrants(
  rows: ProviderRegistrant[],
  writing: Writing,
  tx: Tx,
): Promise<RegistrantsWritten> {
  const people = byRegistrant(rows).map((row) => asReported(row, writing))
  let [written, withoutAddress] = [0, 0]
  for (let start = 0; start < people.length; start += BATCH) {
    const some = await writeSome(people.slice(start, start + BATCH), writing, tx)
    written += some.written
    withoutAddress += some.withoutAddress
  }
  if (writing.isWhole)
    written += await cancelVanished(
      people.map((person) => person.registrant_id),
      { webinarId: writing.webinarId, at: writing.at, before: settledBefore(writing) },
      tx,
    )
  await memberRegistered({ webinarId: writing.webinarId }, tx)
  return { written, withoutAddress }
}

async function writeSome(
  people: ReportedRegistrant[],
  { exclusions, webinarId, at }: Writing,
  tx: Tx,
): Promise<RegistrantsWritten> {
  const known = await findRegistrations(people, webinarId, tx)
  const unknown = people.filter(({ registrant_id }) => !known.has(registrant_id))
  const addressed = unknown.filter(({ email, phone }) => email ?? phone)
  const kept = byPerson(await exclusions.keep(addressed))

  const json = JSON.stringify(kept)
  await makeContacts(json, at, tx)
  const met = await saveNew(json, webinarId, at, tx)
  const registrationOf = new Map([...known, ...met.known])
  const changed = await changeKnown(
    [...people.filter(({ registrant_id }) => known.has(registrant_id)), ...kept],
    registrationOf,
    at,
    tx,
  )
  const withoutAddress = unknown.filter(({ email, phone, viewer_key }) => !(email ?? phone ?? viewer_key)).length
  return { written: met.added + changed, withoutAddress }
}

/** A person who is in the list twice, for example because it changed between pages, gets the state of the last row. */
function byRegistrant(rows: ProviderRegistrant[]): ProviderRegistrant[] {
  return [...new Map(rows.map((row) => [row.registrantId ?? row.sourceKey, row])).values()]
}

function asReported(row: ProviderRegistrant, writing: Writing): ReportedRegistrant {
  return {
    ...writing.viewerOf(row),
    registrant_id: row.registrantId ?? row.sourceKey,
    status: row.status,
    join_url: row.joinUrl ?? null,
    registered_at: row.registeredAt,
    reported_at: writing.reportedAt ?? writing.at,
    settled_before: settledBefore(writing),
  }
}

const settledBefore = ({ at, reportedAt }: Writing) => reportedAt ?? new Date(at.getTime() - LIST_LAG_MS)

/** The registration time of a person who registered twice is the first one. */
function byPerson(rows: ReportedRegistrant[]) {
  const people = new Map<string, ReportedRegistrant & { new_id: string }>()
  for (const row of rows.toSorted((a, b) => a.registered_at.getTime() - b.registered_at.getTime())) {
    const person = row.email ?? row.registrant_id
    if (!people.has(person)) people.set(person, { ...row, name: row.name ?? '', new_id: randomUUID() })
  }
  return [...people.values()]
}

const incoming = (json: string) => sql`json_to_recordset(${json}::json) as i (
  name text, phone text, email text, new_id uuid, registrant_id text, join_url text, status text, registered_at timestamptz)`

/** Foreign keys are checked at the end of the statement, so contact and identity are inserted in one. */
async function makeContacts(json: string, at: Date, tx: Tx): Promise<void> {
  await tx.execute(sql`
    with missing as (
      select i.* from ${incoming(json)}
      where not exists (select from contact_identities d where d.kind = 'email' and d.value = i.email)
    ), made as (
      insert into contacts (id, name, phone, email, email_confirmed_at, source)
      select new_id, name, phone, email, case when email is not null then ${at.toISOString()}::timestamptz end, 'provider'
      from missing
    )
    insert into contact_identities (kind, value, contact_id) select 'email', email, new_id from missing where email is not null`)
}

/** Inserts first registrations of people at this webinar, and finds the registration of the others. */
async function saveNew(
  json: string,
  webinarId: string,
  at: Date,
  tx: Tx,
): Promise<{ added: number; known: Map<string, string> }> {
  const { rows } = await tx.execute<{ registrant_id: string; id: string; is_new: boolean }>(sql`
    with people as (
      -- One person may be known under two of the sent addresses.
      select distinct on (p.contact_id) p.contact_id, i.*, w.id as registration_id
      from ${incoming(json)}
      left join contact_identities d on d.kind = 'email' and d.value = i.email
      cross join lateral (select coalesce(d.contact_id, i.new_id) as contact_id) p
      left join registrations w on w.webinar_id = ${webinarId} and w.contact_id = p.contact_id
      order by p.contact_id, i.registered_at
    ), saved_registrations as (
      insert into registrations as r
        (webinar_id, contact_id, status, registered_at, cancelled_at, source, provider_state, provider_status, provider_registrant_id, provider_join_url)
      select ${webinarId}::uuid, contact_id, status, registered_at,
             case when status = 'cancelled' then ${at.toISOString()}::timestamptz end, 'provider', 'done', status, registrant_id, join_url
      from people where registration_id is null
      returning ${sql.raw(SAVED_COLUMNS)}, r.provider_registrant_id, true as becomes_registered, ${at.toISOString()}::timestamptz as saved_at
    ), ${sql.raw(registrationEffects())}
    select provider_registrant_id as registrant_id, id, true as is_new, ${sql.raw(JOBS_WRITTEN)} as jobs from saved_registrations
    union all select registrant_id, registration_id, false, 0 from people where registration_id is not null`)
  const known = rows.filter((row) => !row.is_new)
  return {
    added: rows.length - known.length,
    known: new Map(known.map(({ registrant_id, id }) => [registrant_id, id])),
  }
}
