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

/** As far as a provider's or report's row says who it is about. */
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
  /** The rows without those of excluded people: for what would make a contact or be told on a timeline. */
  keep<Row extends PersonRow>(rows: Row[]): Promise<Row[]>
  /** All stays, those of excluded people with nothing left that says who it was: each still counts as a view of nobody. */
  strip<Row extends PersonRow & { source_key: string }>(rows: Row[]): Promise<Row[]>
  /** Of each row why its person is left out, if so: for who answers row by row. */
  exclusionsOf<Row extends PersonRow>(rows: Row[]): Promise<(Exclusion | undefined)[]>
  /** One for each reason, with how many addresses and a few of them masked. */
  people(): ExcludedPeople[]
  /** The same for the log of a sync. */
  notes(): SyncIssueNote[]
}

/**
 * Decides for one sync or import who is left out. The rules are read once; addresses are asked about batch by batch. With
 * `webinarId` a row that names a registration of this webinar by the provider's id is that person's, whatever address it
 * shows: an address that would leave somebody out is taken off it.
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
      // Hosts and panelists are colleagues anyway; that they were left out is no news.
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

/** An address that reaches nobody, or is a second one of somebody, says nothing against a row that has a phone. */
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
 * VHall tells two stays apart by the person's address, so that it is in the key. The key has to be the same whether the
 * person is left out now or was not before, so it is made unreadable for everybody. Migration `nameless_stay_keys` did the same to older rows.
 */
export const namelessKey = (key: string) => (key.includes('@') ? createHash('sha256').update(key).digest('hex') : key)
