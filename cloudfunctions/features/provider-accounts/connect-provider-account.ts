import { and, eq, isNotNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { ProviderAccount } from '../../../shared/contracts/provider-accounts'
import { message } from '../../../shared/text/messages/message'
import { audit } from '../../db/audit'
import { providerAccounts } from '../../db/tables/provider-accounts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { accountView } from './account-view'
import { connectZoom, type ZoomConnection } from './connect-zoom'
import { connectedAccount } from './connected-account'
import { refreshStaff } from './refresh-staff'
import { trySetCallback } from './set-callback'
import { tryKeys } from './try-keys'

/** Keys are saved, encrypted, only after the provider has accepted them. */
export async function connectProviderAccount(
  input: VhallConnection | ZoomConnection,
  operator: Operator,
  deps: Deps,
): Promise<ProviderAccount> {
  const id =
    input.provider === 'zoom' ? await connectZoom(input, operator, deps) : await connectVhall(input, operator, deps)
  await trySetCallback(id, deps)
  // From the first sync on, the provider's own people are no contacts. The sync reports an error here.
  await refreshStaff(await connectedAccount(id, deps.db), deps)
  return accountView(id, deps)
}

type VhallConnection = { provider: 'vhall'; name: string; appKey: string; secretKey: string }

/** Keys are saved, encrypted, only after VHall has accepted them. An account connected before is connected again. */
async function connectVhall(
  { provider, name, appKey, secretKey }: VhallConnection,
  operator: Operator,
  deps: Deps,
): Promise<Id> {
  const { db, clock } = deps
  const [known] = await db
    .select()
    .from(providerAccounts)
    .where(and(eq(providerAccounts.provider, provider), eq(providerAccounts.externalAccountId, appKey)))
  if (known && !known.disconnectedAt) throw alreadyConnected(known.name)

  const { sealedCredentials, facts } = await tryKeys(
    { provider, keys: { appKey, secretKey }, settings: known?.settings ?? {} },
    deps,
  )

  const now = clock.now()
  const connected = {
    name,
    sealedCredentials,
    usesSubAccounts: facts.usesSubAccounts,
    status: 'connected',
    lastErrorCode: null,
    lastErrorMessage: null,
    lastCheckedAt: now,
    updatedAt: now,
    disconnectedAt: null,
  } as const
  return db.transaction(async (tx) => {
    const [saved] = await tx
      .insert(providerAccounts)
      .values({ provider, externalAccountId: facts.externalAccountId, createdAt: now, ...connected })
      .onConflictDoUpdate({
        target: [providerAccounts.provider, providerAccounts.externalAccountId],
        set: connected,
        setWhere: isNotNull(providerAccounts.disconnectedAt),
      })
      .returning({ id: providerAccounts.id })
    // Somebody else connected it during our call to the provider.
    if (!saved) throw alreadyConnected(name)

    await audit(tx, operator, {
      action: 'provider_account.connected',
      subjectType: 'provider_account',
      subjectId: saved.id,
      after: { provider, name, appKey: facts.externalAccountId, isTakenUpAgain: known !== undefined },
      occurredAt: now,
    })
    return saved.id
  })
}

function alreadyConnected(name: string): AppError {
  return new AppError('conflict', message('app_key_connected', { name }))
}
