import { sql } from 'drizzle-orm'
import type { Exclusion } from './rules/exclusion-of'
import type { Tx } from '../../db/database'
import type { Keys } from '../../ports/keys'
import { addressHash } from './forgotten'

export type Address = { kind: 'email' | 'phone' | 'viewer_key'; value: string }

const nameOf = ({ kind, value }: Address) => `${kind}:${value}`

/**
 * What our own tables hold against an address: it is a contact's secondary one, or its contact was deleted. A deleted
 * person may register again, so an address that a contact has today excludes nobody.
 */
export async function knownAddresses(keys: Keys, tx: Tx) {
  const { rows } = await tx.execute<{ any: boolean }>(sql`select exists (select from forgotten_addresses) as any`)
  const remembersAny = rows[0]?.any ?? false
  const asked = new Set<string>()
  const found = new Map<string, Exclusion>()

  /** One query for all new addresses. */
  async function learn(addresses: Address[]): Promise<void> {
    const fresh = new Map(
      addresses.filter(({ kind }) => kind === 'email' || remembersAny).map((address) => [nameOf(address), address]),
    )
    for (const name of fresh.keys()) if (asked.has(name)) fresh.delete(name)
    if (fresh.size === 0) return

    const asking = [...fresh.values()].map((address) => ({
      ...address,
      hash: remembersAny ? addressHash(address, keys) : null,
    }))
    const { rows } = await tx.execute<{ kind: Address['kind']; value: string; reason: 'secondary' | 'deleted' }>(sql`
      select a.kind, a.value, case when d.rank = 'secondary' then 'secondary' else 'deleted' end as reason
      from json_to_recordset(${JSON.stringify(asking)}::json) as a (kind text, value text, hash text)
      left join contact_identities d on d.kind = a.kind and d.value = a.value
      left join forgotten_addresses f on f.hash = a.hash
      where (d.kind = 'email' and d.rank = 'secondary')
         or (f.hash is not null and d.value is null
             and not exists (select from contacts c where a.kind = 'email' and c.email = a.value and c.deleted_at is null)
             and not exists (select from contacts c where a.kind = 'phone' and c.phone = a.value and c.deleted_at is null))`)
    for (const name of fresh.keys()) asked.add(name)
    for (const { reason, ...address } of rows) found.set(nameOf(address), { reason })
  }

  return { learn, exclusionOf: (address: Address) => found.get(nameOf(address)) }
}
