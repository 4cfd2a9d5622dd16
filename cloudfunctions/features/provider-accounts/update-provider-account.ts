import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { ProviderAccount } from '../../../shared/contracts/provider-accounts'
import { audit } from '../../db/audit'
import { providerAccounts } from '../../db/tables/provider-accounts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { accountView } from './account-view'
import { connectedAccount, type ProviderAccountRow } from './connected-account'
import { trySetCallback } from './set-callback'
import { CREDENTIALS, tryKeys, type VhallKeys, type ZoomKeys } from './try-keys'

type NewKeys = { secretKey?: string; clientId?: string; clientSecret?: string; webhookSecret?: string }
type Input = NewKeys & { id: Id; name?: string }

const FITTING: Record<ProviderAccountRow['provider'], (keyof NewKeys)[]> = {
  vhall: ['secretKey'],
  zoom: ['clientId', 'clientSecret', 'webhookSecret'],
}

export async function updateProviderAccount(
  { id, name, ...given }: Input,
  operator: Operator,
  deps: Deps,
): Promise<ProviderAccount> {
  const account = await connectedAccount(id, deps.db)
  const replaced = (Object.keys(given) as (keyof NewKeys)[]).filter((key) => given[key] !== undefined)
  const unfitting = replaced.filter((key) => !FITTING[account.provider].includes(key))
  if (unfitting.length > 0)
    throw new AppError('bad_input', '', {
      fields: Object.fromEntries(unfitting.map((key) => [key, 'credential_not_of_provider'])),
    })
  const renewed = replaced.length === 0 ? undefined : await renewedKeys()

  const now = deps.clock.now()
  await deps.db.transaction(async (tx) => {
    await tx
      .update(providerAccounts)
      .set({ name: name ?? account.name, ...renewed, updatedAt: now })
      .where(eq(providerAccounts.id, id))
    await audit(tx, operator, {
      action: 'provider_account.updated',
      subjectType: 'provider_account',
      subjectId: id,
      before: { name: account.name },
      after: { name: name ?? account.name, isSecretReplaced: renewed !== undefined },
      occurredAt: now,
    })
  })

  if (renewed) await trySetCallback(id, deps)
  return accountView(id, deps)

  async function renewedKeys() {
    const existing = JSON.parse(deps.keys.open(CREDENTIALS, account.sealedCredentials)) as VhallKeys | ZoomKeys
    const sent = Object.fromEntries(replaced.map((key) => [key, given[key]]))
    const keys = { ...existing, ...sent } as VhallKeys | ZoomKeys
    const { sealedCredentials, facts } = await tryKeys(
      { provider: account.provider, keys, settings: account.settings },
      deps,
    )
    const healthy = {
      status: 'connected',
      lastErrorCode: null,
      lastErrorMessage: null,
      lastCheckedAt: deps.clock.now(),
    } as const
    const webhook = given.webhookSecret === undefined ? {} : { callbackState: 'ours' as const, callbackSeenAt: null }
    return {
      sealedCredentials,
      usesSubAccounts: facts.usesSubAccounts,
      missingScopes: facts.missingScopes ?? [],
      ...webhook,
      ...healthy,
    }
  }
}
