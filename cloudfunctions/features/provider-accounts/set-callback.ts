import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { providerAccounts } from '../../db/tables/provider-accounts'
import type { Deps } from '../../ports/deps'
import { callbackUrl } from './account-view'
import { connectedAccount } from './connected-account'
import { CALLBACK_SECRET } from './try-keys'

/**
 * Sets our callback address at the provider. It stores one per account, so another one found there is left alone unless
 * somebody decided to replace it.
 */
export async function setCallback(
  accountId: Id,
  { replacesOthers }: { replacesOthers: boolean },
  deps: Deps,
): Promise<void> {
  const account = await connectedAccount(accountId, deps.db)
  const provider = deps.liveProvider(account)
  if (!provider.getCallback || !provider.setCallback) return

  const ours = callbackUrl(account.provider, accountId, deps.config)
  const existing = await provider.getCallback()
  if (existing && existing.url !== ours && !replacesOthers) {
    await save({ callbackState: 'taken', callbackUrlFound: existing.url })
    return
  }

  if (existing?.url !== ours || !account.sealedCallbackSecret) {
    // Saved before it is sent: the first callback may arrive at once, and after a lost answer the call can be repeated.
    const secret = account.sealedCallbackSecret
      ? deps.keys.open(CALLBACK_SECRET, account.sealedCallbackSecret)
      : randomBytes(16).toString('hex')
    await save({ sealedCallbackSecret: deps.keys.seal(CALLBACK_SECRET, secret) })
    await provider.setCallback({ url: ours, secret })
  }
  await save({ callbackState: 'ours', callbackUrlFound: null })

  async function save(changes: Partial<typeof providerAccounts.$inferInsert>) {
    await deps.db.update(providerAccounts).set(changes).where(eq(providerAccounts.id, accountId))
  }
}

/** For callers that a missing callback must not stop: syncing works without it, later and less often. */
export async function trySetCallback(accountId: Id, deps: Deps): Promise<void> {
  try {
    await setCallback(accountId, { replacesOthers: false }, deps)
  } catch (error) {
    deps.log.warn({ action: 'provider_account.callback_not_set', accountId, err: error })
  }
}
