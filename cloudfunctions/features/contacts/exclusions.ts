import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { exclusionOf, type Exclusion, type ExclusionRules } from './rules/exclusion-of'
import { isAddress } from './rules/is-address'
import type { Tx } from '../../db/database'
import type { Keys } from '../../ports/keys'
import type { SyncIssueNote } from '../provider-accounts/sync-issue'
import { exclusionTally, type ExcludedPeople } from './exclusion-tally'
import { knownAddresses, type Address } from './known-addresses'
import { readRules } from './read-rules'

/** The fields of a provider's or report's row that identify its person. */
type PersonRow = {
  email: string | null
  phone: string | null
  name: string | null
  viewer_key: string | null
  contact_id?: string | null
  role?: string
  registrant_id?: string | null
}

export type Exclusions = {
  /** The rows without those of excluded people: for rows that create a contact or a timeline entry. */
  keep<Row extends PersonRow>(rows: Row[]): Promise<Row[]>
  /** All stays, those of excluded people without any identifying field: each still counts as a view. */
  strip<Row extends PersonRow & { source_key: string }>(rows: Row[]): Promise<Row[]>
  /** For each row why its person is left out, if so: for callers that report row by row. */
  exclusionsOf<Row extends PersonRow>(rows: Row[]): Promise<(Exclusion | undefined)[]>
  /** One for each reason, with how many addresses and a few of them masked. */
  people(): ExcludedPeople[]
  /** The same for the log of a sync. */
  notes(): SyncIssueNote[]
}

/**
 * Decides for one sync or import who is left out. The rules are read once; addresses are queried batch by batch. With
 * `webinarId`, a row with the provider's id of a registration of this webinar belongs to that person, whatever address
 * it contains: an address that would exclude somebody is removed from the row.
 */
export async function openExclusions(
  { keys }: { keys: Keys },
  tx: Tx,
  { webinarId }: { webinarId?: Id } = {},
): Promise<Exclusions> {
  const rules = await readRules(tx)
  const known = await knownAddresses(keys, tx)
  const tally = exclusionTally()

  async function judge<Row extends PersonRow>(rows: Row[]): Promise<{ row: Row; exclusion?: Exclusion }[]> {
    await known.learn(rows.flatMap(addressesOf))
    const registered = await registeredAmong(rows)
    return rows.map((row) => {
      const exclusion = exclusionOfRow(row, rules, known.exclusionOf)
      if (exclusion && registered.has(row.registrant_id ?? '')) return { row: { ...row, email: null, phone: null } }
      // Hosts and panelists are expected to be colleagues, so leaving them out is not reported.
      if (exclusion && (row.role ?? 'attendee') === 'attendee') tally.count(row, exclusion)
      return { row: exclusion ? row : withoutUselessAddress(row), exclusion }
    })
  }

  async function registeredAmong(rows: PersonRow[]): Promise<Set<string>> {
    const asked = [...new Set(rows.flatMap(({ registrant_id }) => registrant_id ?? []))]
    if (!webinarId || asked.length === 0) return new Set()

    const { rows: found } = await tx.execute<{ id: string }>(sql`
      select distinct provider_registrant_id as id from registrations
      where webinar_id = ${webinarId} and provider_registrant_id = any(array(select json_array_elements_text(${JSON.stringify(asked)}::json)))`)
    return new Set(found.map(({ id }) => id))
  }

  return {
    keep: async (rows) => (await judge(rows)).flatMap(({ row, exclusion }) => (exclusion ? [] : [row])),
    strip: async (rows) =>
      (await judge(rows)).map(({ row, exclusion }) => ({
        ...row,
        ...(exclusion && nobody(row)),
        source_key: namelessKey(row.source_key),
      })),
    exclusionsOf: async (rows) => (await judge(rows)).map(({ exclusion }) => exclusion),
    people: tally.people,
    notes: () => tally.people().map((detail) => ({ code: 'email_excluded', detail })),
  }
}

/** An address that reaches nobody, or is a contact's secondary one, does not exclude a row that has a phone. */
function exclusionOfRow(
  row: PersonRow,
  rules: ExclusionRules,
  knownOf: (address: Address) => Exclusion | undefined,
): Exclusion | undefined {
  const found = [row.email ? exclusionOf(row.email, rules) : undefined, ...addressesOf(row).map(knownOf)].filter(
    (one) => one !== undefined,
  )
  return row.phone ? found.find(({ reason }) => reason !== 'invalid' && reason !== 'secondary') : found[0]
}

function addressesOf({ email, phone, viewer_key }: PersonRow): Address[] {
  return [
    ...(email ? [{ kind: 'email' as const, value: email }] : []),
    ...(phone ? [{ kind: 'phone' as const, value: phone }] : []),
    ...(viewer_key ? [{ kind: 'viewer_key' as const, value: viewer_key }] : []),
  ]
}

function withoutUselessAddress<Row extends PersonRow>(row: Row): Row {
  return row.email && !isAddress(row.email) ? { ...row, email: null } : row
}

const nobody = (row: PersonRow) => ({
  email: null,
  phone: null,
  name: null,
  viewer_key: null,
  ...('contact_id' in row && { contact_id: null }),
  ...('registrant_id' in row && { registrant_id: null }),
})

/**
 * VHall distinguishes two stays by the person's address, so the key contains it. The key has to be the same whether or
 * not the person was left out before, so it is made unreadable for everybody. Migration `nameless_stay_keys` did the
 * same to older rows.
 */
export const namelessKey = (key: string) => (key.includes('@') ? createHash('sha256').update(key).digest('hex') : key)
