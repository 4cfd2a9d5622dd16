import { and, eq, isNotNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { capabilitiesOf, identityFieldOf, liveProviders } from '../../../shared/contracts/live-providers'
import type { ProviderAccount } from '../../../shared/contracts/provider-accounts'
import { parseCredentials } from '../../../shared/contracts/provider-credentials'
import { audit } from '../../db/audit'
import { providerAccounts } from '../../db/tables/provider-accounts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { accountView } from './account-view'
import { connectWithUsers, type ProviderConnection } from './connect-with-users'
import { connectedAccount } from './connected-account'
import { refreshStaff } from './refresh-staff'
import { trySetCallback } from './set-callback'
import { tryKeys } from './try-keys'

/** Keys are saved, encrypted, only after the provider has accepted them. */
export async function connectProviderAccount(
  input: ProviderConnection,
  operator: Operator,
  deps: Deps,
): Promise<ProviderAccount> {
  const credentials = parseCredentials(liveProviders[input.provider].credentials, input)
  const connect = capabilitiesOf(input.provider).hasUsers ? connectWithUsers : connectAccount
  const id = await connect(input, credentials, operator, deps)
  await trySetCallback(id, deps)
  // From the first sync on, the provider's own people are no contacts. The sync reports an error here.
  await refreshStaff(await connectedAccount(id, deps.db), deps)
  return accountView(id, deps)
}

/** An account connected before is connected again. */
async function connectAccount(
  { provider, name }: ProviderConnection,
  credentials: Record<string, string>,
  operator: Operator,
  deps: Deps,
): Promise<Id> {
  const { db, clock } = deps
  const identity = identityFieldOf(provider)
  const [known] = await db
    .select()
    .from(providerAccounts)
    .where(
      and(eq(providerAccounts.provider, provider), eq(providerAccounts.externalAccountId, credentials[identity] ?? '')),
    )
  if (known && !known.disconnectedAt) throw alreadyConnected(identity, known.name)

  const { sealedCredentials, facts } = await tryKeys({ provider, credentials, settings: known?.settings ?? {} }, deps)

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
    if (!saved) throw alreadyConnected(identity, name)

    await audit(tx, operator, {
      action: 'provider_account.connected',
      subjectType: 'provider_account',
      subjectId: saved.id,
      after: { provider, name, [identity]: facts.externalAccountId, isTakenUpAgain: known !== undefined },
      occurredAt: now,
    })
    return saved.id
  })
}

function alreadyConnected(identity: string, name: string): AppError {
  return new AppError(
    'conflict',
    `该 ${identity} 已连接(${name})。如需更换密钥，请在列表中编辑该账号；如需重新连接，请先断开`,
  )
}
