import { and, eq, ne } from 'drizzle-orm'
import { providerAccounts } from '../../db/tables/provider-accounts'
import type { Deps } from '../../ports/deps'
import { ProviderError } from '../../ports/live-provider'

/**
 * Keys that stopped working are shown at the account, and also when they work again. Other errors say nothing about
 * keys.
 */
export async function recordAccountHealth(
  accountId: string | null,
  error: unknown,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  if (!accountId) return

  if (error === undefined) {
    await db
      .update(providerAccounts)
      .set({ status: 'connected', lastErrorCode: null, lastErrorMessage: null, lastCheckedAt: clock.now() })
      .where(and(eq(providerAccounts.id, accountId), ne(providerAccounts.status, 'connected')))
  } else if (error instanceof ProviderError && error.kind === 'bad_credentials') {
    await db
      .update(providerAccounts)
      .set({
        status: 'failing',
        lastErrorCode: error.kind,
        lastErrorMessage: error.providerMessage,
        lastCheckedAt: clock.now(),
      })
      .where(eq(providerAccounts.id, accountId))
  }
}
