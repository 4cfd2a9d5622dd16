import { eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { ProviderAccount } from '../../../shared/contracts/provider-accounts'
import { audit } from '../../db/audit'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { ProviderError } from '../../ports/live-provider'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { accountView } from './account-view'
import { connectedAccount } from './connected-account'
import { trySetCallback } from './set-callback'

/** Keys that no longer work are an answer here, not a failure: the account says so until they do again. */
export async function checkProviderAccount({ id }: { id: Id }, operator: Operator, deps: Deps): Promise<ProviderAccount> {
  const account = await connectedAccount(id, deps.db)
  const found = await ask()

  const now = deps.clock.now()
  await deps.db.transaction(async (tx) => {
    await tx.update(providerAccounts).set({ ...found, lastCheckedAt: now }).where(eq(providerAccounts.id, id))
    await audit(tx, {
      operatorId: operator.id,
      requestId: operator.requestId,
      action: 'provider_account.checked',
      subjectType: 'provider_account',
      subjectId: id,
      before: { status: account.status },
      after: { status: found.status, lastErrorCode: found.lastErrorCode },
      occurredAt: now,
    })
  })

  if (found.status === 'connected') await trySetCallback(id, deps)
  return accountView(id, deps.db)

  async function ask() {
    try {
      const { usesSubAccounts } = await deps.liveProvider(account).checkAccount()
      return { status: 'connected', lastErrorCode: null, lastErrorMessage: null, usesSubAccounts } as const
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error
      return { status: 'failing', lastErrorCode: error.kind, lastErrorMessage: error.providerMessage } as const
    }
  }
}
