import { eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { ProviderAccount } from '../../../shared/contracts/provider-accounts'
import { audit } from '../../db/audit'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { ProviderError } from '../../ports/live-provider'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import type { ProviderUser } from '../../ports/provider-user'
import { accountView } from './account-view'
import { readProviderUsers } from './choose-users'
import { connectedAccount } from './connected-account'
import { refreshUsers } from './refresh-users'
import { trySetCallback } from './set-callback'

/** Keys that no longer work are a result here, not an error: the account shows it until they work again. */
export async function checkProviderAccount(
  { id }: { id: Id },
  operator: Operator,
  deps: Deps,
): Promise<ProviderAccount> {
  const account = await connectedAccount(id, deps.db)
  const { people, ...found } = await ask()

  const now = deps.clock.now()
  await deps.db.transaction(async (tx) => {
    await tx
      .update(providerAccounts)
      .set({ ...found, lastCheckedAt: now })
      .where(eq(providerAccounts.id, id))
    if (people) await refreshUsers(id, people, now, tx)
    await audit(tx, operator, {
      action: 'provider_account.checked',
      subjectType: 'provider_account',
      subjectId: id,
      before: { status: account.status, missingScopes: account.missingScopes },
      after: {
        status: found.status,
        lastErrorCode: found.lastErrorCode,
        missingScopes: found.missingScopes ?? account.missingScopes,
      },
      occurredAt: now,
    })
  })

  if (found.status === 'connected') await trySetCallback(id, deps)
  return accountView(id, deps)

  async function ask(): Promise<Partial<typeof providerAccounts.$inferInsert> & { people?: ProviderUser[] }> {
    try {
      const provider = deps.liveProvider(account)
      const { usesSubAccounts, missingScopes = [] } = await provider.checkAccount()
      const people = provider.capabilities.hasUsers ? await readProviderUsers(provider) : undefined
      return {
        status: 'connected',
        lastErrorCode: null,
        lastErrorMessage: null,
        usesSubAccounts,
        missingScopes,
        people,
      }
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error
      return { status: 'failing', lastErrorCode: error.kind, lastErrorMessage: error.providerMessage }
    }
  }
}
