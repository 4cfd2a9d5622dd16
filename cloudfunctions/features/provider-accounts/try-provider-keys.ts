import { and, eq, isNull } from 'drizzle-orm'
import type { ProviderId } from '../../../shared/contracts/ids'
import { liveProviders } from '../../../shared/contracts/live-providers'
import type { PickableUser, ExistingConnection } from '../../../shared/contracts/provider-accounts'
import { parseCredentials } from '../../../shared/contracts/provider-credentials'
import { maskKey } from '../../../shared/domain/masking'
import { audit } from '../../db/audit'
import { providerAccounts } from '../../db/tables/provider-accounts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import type { ProviderUser } from '../../ports/provider-user'
import { readProviderUsers } from './choose-users'
import { existingConnection } from './existing-connection'
import { tryKeys } from './try-keys'

type Input = { provider: ProviderId; entered: Record<string, unknown> }
type Found = { users: PickableUser[]; missingScopes: string[]; existing: ExistingConnection | null }

/** What has to be known before anybody chooses the users. The keys are not saved; the attempt is logged. */
export async function tryProviderKeys({ provider, entered }: Input, operator: Operator, deps: Deps): Promise<Found> {
  const credentials = parseCredentials(liveProviders[provider].credentials, entered)
  const { provider: opened, facts } = await tryKeys({ provider, credentials, settings: {} }, deps)
  const people = await readProviderUsers(opened)
  const [known] = await deps.db
    .select()
    .from(providerAccounts)
    .where(
      and(
        eq(providerAccounts.provider, provider),
        eq(providerAccounts.externalAccountId, facts.externalAccountId),
        isNull(providerAccounts.disconnectedAt),
      ),
    )
  await audit(deps.db, operator, {
    action: 'provider_account.keys_tried',
    subjectType: 'provider_account',
    subjectId: known?.id ?? maskKey(facts.externalAccountId),
    after: { provider, missingScopes: facts.missingScopes ?? [] },
    occurredAt: deps.clock.now(),
  })

  return {
    users: pickable(people),
    missingScopes: facts.missingScopes ?? [],
    existing: known ? await existingConnection(known, [], deps.db) : null,
  }
}

/** Those who can hold webinars first. */
export function pickable(people: ProviderUser[]): PickableUser[] {
  const order = { active: 0, pending: 1, inactive: 2 }
  return people
    .map(({ email, name, state }) => ({ email: email.toLowerCase(), name, state }))
    .toSorted((one, other) => order[one.state] - order[other.state] || one.email.localeCompare(other.email))
}
