import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id, ProviderId } from '../../../shared/contracts/ids'
import type { ProviderAccount } from '../../../shared/contracts/provider-accounts'
import { maskKey } from '../../../shared/domain/masking'
import { providerAccounts, providerUsers } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'

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
  callbackSeenAt: providerAccounts.callbackSeenAt,
  connectedEmail: providerAccounts.connectedEmail,
  missingScopes: providerAccounts.missingScopes,
  dataSync: providerAccounts.dataSync,
  recordingSync: providerAccounts.recordingSync,
  createdAt: providerAccounts.createdAt,
  usersCount: sql<number>`(select count(*)::int from ${providerUsers} u where u.provider_account_id = ${providerAccounts}.id and u.removed_at is null)`,
  webinarsCount: sql<number>`(select count(*)::int from ${webinars} w where w.provider_account_id = ${providerAccounts}.id and w.deleted_at is null)`,
}

const isConnected = isNull(providerAccounts.disconnectedAt)

/** Encrypted columns are not even read. */
export async function accountViews({ db, config }: Pick<Deps, 'db' | 'config'>): Promise<ProviderAccount[]> {
  const rows = await db
    .select(columns)
    .from(providerAccounts)
    .where(isConnected)
    .orderBy(asc(providerAccounts.createdAt))
  return rows.map((row) => toView(row, config))
}

export async function accountView(id: Id, { db, config }: Pick<Deps, 'db' | 'config'>): Promise<ProviderAccount> {
  const [row] = await db
    .select(columns)
    .from(providerAccounts)
    .where(and(eq(providerAccounts.id, id), isConnected))
  if (!row) throw new AppError('not_found')
  return toView(row, config)
}

/** The address that receives a provider's webhook events for one account. */
export function callbackUrl(
  provider: ProviderId,
  accountId: Id,
  { CALLBACK_ORIGIN, PUBLIC_ORIGINS }: Deps['config'],
): string {
  return `${CALLBACK_ORIGIN ?? PUBLIC_ORIGINS[0]}/api/callback/${provider}/events/${accountId}`
}

type Row = Pick<typeof providerAccounts.$inferSelect, Exclude<keyof typeof columns, 'webinarsCount' | 'usersCount'>> & {
  webinarsCount: number
  usersCount: number
}

function toView(
  { externalAccountId, lastCheckedAt, callbackSeenAt, createdAt, ...rest }: Row,
  config: Deps['config'],
): ProviderAccount {
  return {
    ...rest,
    maskedKey: maskKey(externalAccountId),
    callbackUrl: callbackUrl(rest.provider, rest.id, config),
    callbackSeenAt: callbackSeenAt?.toISOString() ?? null,
    lastCheckedAt: lastCheckedAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  }
}
