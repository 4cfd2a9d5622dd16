import { and, eq, sql } from 'drizzle-orm'
import { providerAccounts } from '../../db/tables/provider-accounts'
import type { Deps } from '../../ports/deps'
import type { LiveProvider } from '../../ports/live-provider'

/** Rights can be removed at the provider at any time: missing ones are shown at the account. */
export async function recordRights(accountId: string, provider: LiveProvider, { db }: Pick<Deps, 'db'>): Promise<void> {
  const { missingScopes = [] } = await provider.checkAccount()
  const written = JSON.stringify(missingScopes)
  await db
    .update(providerAccounts)
    .set({ missingScopes })
    .where(and(eq(providerAccounts.id, accountId), sql`${providerAccounts.missingScopes} <> ${written}::jsonb`))
}
