import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { liveProviders } from '../../../shared/contracts/live-providers'
import type { ProviderAccount } from '../../../shared/contracts/provider-accounts'
import { parseCredentials, storedCredentials } from '../../../shared/contracts/provider-credentials'
import { audit } from '../../db/audit'
import { providerAccounts } from '../../db/tables/provider-accounts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { accountView } from './account-view'
import { connectedAccount } from './connected-account'
import { trySetCallback } from './set-callback'
import { CREDENTIALS, tryKeys, webhookStateOf } from './try-keys'

type Input = { id: Id; name?: string; [credential: string]: unknown }

export async function updateProviderAccount(
  { id, name, ...given }: Input,
  operator: Operator,
  deps: Deps,
): Promise<ProviderAccount> {
  const account = await connectedAccount(id, deps.db)
  const { credentials: fields, webhook } = liveProviders[account.provider]
  const replaced = Object.keys(given).filter((key) => given[key] !== undefined)
  const unfitting = replaced.filter((key) => !fields.some((field) => field.key === key && !field.isIdentity))
  if (unfitting.length > 0)
    throw new AppError('bad_input', '', {
      fields: Object.fromEntries(unfitting.map((key) => [key, '这个直播平台没有此项密钥'])),
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
    const existing = storedCredentials(fields, deps.keys.open(CREDENTIALS, account.sealedCredentials))
    const credentials = parseCredentials(fields, { ...existing, ...given })
    const { sealedCredentials, facts } = await tryKeys(
      { provider: account.provider, credentials, settings: account.settings },
      deps,
    )
    const healthy = {
      status: 'connected',
      lastErrorCode: null,
      lastErrorMessage: null,
      lastCheckedAt: deps.clock.now(),
    } as const
    const isWebhookRenewed = webhook.secretField !== undefined && replaced.includes(webhook.secretField)
    return {
      sealedCredentials,
      usesSubAccounts: facts.usesSubAccounts,
      missingScopes: facts.missingScopes ?? [],
      ...(isWebhookRenewed && {
        callbackState: webhookStateOf(account.provider, credentials),
        callbackSeenAt: null,
      }),
      ...healthy,
    }
  }
}
