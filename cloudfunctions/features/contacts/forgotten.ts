import { sql } from 'drizzle-orm'
import type { Tx } from '../../db/database'
import { forgottenAddresses } from '../../db/tables/exclusions'
import type { Keys } from '../../ports/keys'
import type { Address } from './known-addresses'

/** Keyed, so that a reader of the table cannot try addresses against it. */
export const addressHash = ({ kind, value }: Address, keys: Keys) => keys.sign('forgotten-address', `${kind}:${value}`)

export async function rememberForgotten(
  addresses: Address[],
  { keys, at, tx }: { keys: Keys; at: Date; tx: Tx },
): Promise<void> {
  if (addresses.length === 0) return
  const hashes = [...new Set(addresses.map((address) => addressHash(address, keys)))]
  await tx
    .insert(forgottenAddresses)
    .values(hashes.map((hash) => ({ hash, forgottenAt: at })))
    .onConflictDoUpdate({ target: forgottenAddresses.hash, set: { forgottenAt: sql`excluded.forgotten_at` } })
}
