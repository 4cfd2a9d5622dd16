import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { ProviderAccount } from '../../../shared/contracts/provider-accounts'
import { maskKey } from '../../../shared/domain/masking'
import type { Tx } from '../../db/database'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'

const columns = {
  id: providerAccounts.id,
  provider: providerAccounts.provider,
  name: providerAccounts.name,
  externalAccountId: providerAccounts.externalAccountId,
  status: providerAccounts.status,
  lastErrorCode: providerAccounts.lastErrorCode,
  lastErrorMessage: providerAccounts.lastErrorMessage,
  lastCheckedAt: providerAccounts.lastCheckedAt,
  usesSubAccounts: providerAccounts.usesSubAccounts,
  callbackState: providerAccounts.callbackState,
  callbackUrlFound: providerAccounts.callbackUrlFound,
  createdAt: providerAccounts.createdAt,
  webinarsCount: sql<number>`(select count(*)::int from ${webinars} w where w.provider_account_id = ${providerAccounts}.id and w.deleted_at is null)`,
}

const isConnected = isNull(providerAccounts.disconnectedAt)

/** Sealed columns are not even read. */
export async function accountViews(tx: Tx): Promise<ProviderAccount[]> {
  const rows = await tx.select(columns).from(providerAccounts).where(isConnected).orderBy(asc(providerAccounts.createdAt))
  return rows.map(toView)
}

export async function accountView(id: Id, tx: Tx): Promise<ProviderAccount> {
  const [row] = await tx.select(columns).from(providerAccounts).where(and(eq(providerAccounts.id, id), isConnected))
  if (!row) throw new AppError('not_found')
  return toView(row)
}

type Row = Pick<typeof providerAccounts.$inferSelect, Exclude<keyof typeof columns, 'webinarsCount'>> & { webinarsCount: number }

function toView({ externalAccountId, lastCheckedAt, createdAt, ...rest }: Row): ProviderAccount {
  return {
    ...rest,
    maskedKey: maskKey(externalAccountId),
    lastCheckedAt: lastCheckedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }
}
