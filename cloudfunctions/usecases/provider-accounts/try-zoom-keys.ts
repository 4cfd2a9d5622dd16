import { and, eq, isNull } from 'drizzle-orm'
import type { PickableUser, StandingConnection } from '../../../shared/contracts/provider-accounts'
import { providerAccounts } from '../../db/tables/provider-accounts'
import type { Deps } from '../../ports/deps'
import type { ProviderUser } from '../../ports/provider-user'
import { readProviderUsers } from './choose-users'
import { standingConnection } from './standing-connection'
import { tryKeys } from './try-keys'

type Input = { accountId: string; clientId: string; clientSecret: string }
type Found = { users: PickableUser[]; missingScopes: string[]; standing: StandingConnection | null }

/** What has to be known before anybody decides whose webinars to take. Nothing is saved. */
export async function tryZoomKeys(input: Input, deps: Deps): Promise<Found> {
  const { provider, facts } = await tryKeys({ provider: 'zoom', keys: { ...input, webhookSecret: '' }, settings: {} }, deps)
  const people = await readProviderUsers(provider)
  const [known] = await deps.db
    .select()
    .from(providerAccounts)
    .where(and(eq(providerAccounts.provider, 'zoom'), eq(providerAccounts.externalAccountId, facts.externalAccountId), isNull(providerAccounts.disconnectedAt)))

  return {
    users: pickable(people),
    missingScopes: facts.missingScopes ?? [],
    standing: known ? await standingConnection(known, [], deps.db) : null,
  }
}

/** Those who can hold webinars first. */
export function pickable(people: ProviderUser[]): PickableUser[] {
  const order = { active: 0, pending: 1, inactive: 2 }
  return people
    .map(({ email, name, state }) => ({ email: email.toLowerCase(), name, state }))
    .toSorted((one, other) => order[one.state] - order[other.state] || one.email.localeCompare(other.email))
}
