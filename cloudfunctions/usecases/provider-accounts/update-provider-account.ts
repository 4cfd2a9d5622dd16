import { eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { ProviderAccount } from '../../../shared/contracts/provider-accounts'
import { audit } from '../../db/audit'
import { providerAccounts } from '../../db/tables/provider-accounts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { accountView } from './account-view'
import { connectedAccount } from './connected-account'
import { trySetCallback } from './set-callback'
import { tryKeys } from './try-keys'

type Input = { id: Id; name?: string; secretKey?: string }

export async function updateProviderAccount({ id, name, secretKey }: Input, operator: Operator, deps: Deps): Promise<ProviderAccount> {
  const account = await connectedAccount(id, deps.db)
  const renewed = secretKey === undefined ? undefined : await renewedKeys(secretKey)

  const now = deps.clock.now()
  await deps.db.transaction(async (tx) => {
    await tx.update(providerAccounts).set({ name: name ?? account.name, ...renewed, updatedAt: now }).where(eq(providerAccounts.id, id))
    await audit(tx, {
      operatorId: operator.id,
      requestId: operator.requestId,
      action: 'provider_account.updated',
      subjectType: 'provider_account',
      subjectId: id,
      before: { name: account.name },
      after: { name: name ?? account.name, isSecretReplaced: renewed !== undefined },
      occurredAt: now,
    })
  })

  if (renewed) await trySetCallback(id, deps)
  return accountView(id, deps.db)

  async function renewedKeys(newSecret: string) {
    const { provider, externalAccountId: appKey, settings } = account
    const { sealedCredentials, facts } = await tryKeys({ provider, keys: { appKey, secretKey: newSecret }, settings }, deps)
    const healthy = { status: 'connected', lastErrorCode: null, lastErrorMessage: null, lastCheckedAt: deps.clock.now() } as const
    return { sealedCredentials, usesSubAccounts: facts.usesSubAccounts, ...healthy }
  }
}
