import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { providerAccounts } from '../../db/tables/provider-accounts'

export type ProviderAccountRow = typeof providerAccounts.$inferSelect

/** An account whose keys can be used. */
export async function connectedAccount(id: Id, tx: Tx): Promise<ProviderAccountRow> {
  const [account] = await tx
    .select()
    .from(providerAccounts)
    .where(and(eq(providerAccounts.id, id), isNull(providerAccounts.disconnectedAt)))
  if (!account) throw new AppError('not_found', 'account_not_found')
  return account
}
