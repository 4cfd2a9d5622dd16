import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { liveProviders } from '../../../shared/contracts/live-providers'
import type { connectProviderAccountRoute } from '../../../shared/contracts/provider-accounts'
import { storedCredentials } from '../../../shared/contracts/provider-credentials'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { holdLock } from '../../db/hold-lock'
import { providerAccounts } from '../../db/tables/provider-accounts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { beginListSync } from './begin-sync'
import { chooseUsers, readProviderUsers, type ChosenUsers } from './choose-users'
import type { ProviderAccountRow } from './connected-account'
import { saveUsers } from './save-users'
import { existingConnection } from './existing-connection'
import { CREDENTIALS, tryKeys, webhookStateOf } from './try-keys'

export type ProviderConnection = z.output<
  (typeof connectProviderAccountRoute)['request']['body']['content']['application/json']['schema']
>

/**
 * One connection per account: an existing one is shown with what would stop, and replaced only when requested. Its
 * webinars, people and figures move to the new connection.
 */
export async function connectWithUsers(
  { provider, connectedEmail, ...input }: ProviderConnection,
  entered: Record<string, string>,
  operator: Operator,
  deps: Deps,
): Promise<Id> {
  if (!connectedEmail) throw new AppError('bad_input', '', { fields: { connectedEmail: '必填' } })
  const tried = await tryKeys({ provider, credentials: entered, settings: {} }, deps)
  const chosen = chooseUsers({ connectedEmail, users: input.users }, await readProviderUsers(tried.provider))

  const now = deps.clock.now()
  return deps.db.transaction(async (tx) => {
    const externalAccountId = tried.facts.externalAccountId
    await holdLock(`provider-account:${provider}:${externalAccountId}`, tx)
    const [known] = await tx
      .select()
      .from(providerAccounts)
      .where(and(eq(providerAccounts.provider, provider), eq(providerAccounts.externalAccountId, externalAccountId)))
    const existing = known && !known.disconnectedAt ? await existingConnection(known, emailsOf(chosen), tx) : undefined
    if (existing && !input.replaces)
      throw new AppError(
        'already_connected',
        `这个 ${liveProviders[provider].label.zh} 账号已经由「${existing.name}」连接，继续会替换原来的连接`,
        {
          details: { existing },
        },
      )

    const credentials = known ? withKeptSecrets(entered, known, deps.keys) : entered
    const connection = {
      name: input.name,
      sealedCredentials: deps.keys.seal(CREDENTIALS, JSON.stringify(credentials)),
      usesSubAccounts: tried.facts.usesSubAccounts,
      missingScopes: tried.facts.missingScopes ?? [],
      connectedEmail: chosen.connector.email.toLowerCase(),
      dataSync: input.dataSync,
      recordingSync: input.recordingSync,
      status: 'connected',
      lastErrorCode: null,
      lastErrorMessage: null,
      lastCheckedAt: now,
      callbackState: webhookStateOf(provider, credentials),
      // The app behind it may be another one, which has not sent a verified event yet.
      callbackSeenAt: null,
      updatedAt: now,
      disconnectedAt: null,
    } as const
    const id = known
      ? await renew(known.id, connection, tx)
      : await insert({ provider, externalAccountId, createdAt: now, ...connection }, tx)
    const { removed } = await saveUsers(id, chosen, now, tx)

    await audit(tx, operator, {
      action: existing ? 'provider_account.replaced' : 'provider_account.connected',
      subjectType: 'provider_account',
      subjectId: id,
      ...(existing && {
        before: {
          name: existing.name,
          connectedEmail: existing.connectedEmail,
          users: existing.users.map(({ email }) => email),
        },
      }),
      after: {
        provider,
        name: input.name,
        connectedEmail: connection.connectedEmail,
        users: emailsOf(chosen),
        stopped: removed,
        dataSync: input.dataSync,
        recordingSync: input.recordingSync,
      },
      occurredAt: now,
    })
    await beginListSync({ trigger: 'manual', withEvents: false, requestedBy: operator.id, at: now }, tx)
    return id
  })
}

/** The same app connected again keeps what was not entered this time: it keeps sending with its earlier secret. */
function withKeptSecrets(
  entered: Record<string, string>,
  { provider, sealedCredentials }: ProviderAccountRow,
  keys: Deps['keys'],
): Record<string, string> {
  const { credentials: fields } = liveProviders[provider]
  const before = storedCredentials(fields, keys.open(CREDENTIALS, sealedCredentials))
  const isSameApp = fields.every(({ key, kind }) => kind === 'secret' || before[key] === entered[key])
  return isSameApp ? Object.fromEntries(fields.map(({ key }) => [key, entered[key] || (before[key] ?? '')])) : entered
}

const emailsOf = ({ connector, others }: ChosenUsers) => [connector, ...others].map(({ email }) => email.toLowerCase())

async function renew(id: Id, connection: Partial<typeof providerAccounts.$inferInsert>, tx: Tx): Promise<Id> {
  await tx.update(providerAccounts).set(connection).where(eq(providerAccounts.id, id))
  return id
}

async function insert(account: typeof providerAccounts.$inferInsert, tx: Tx): Promise<Id> {
  const [saved] = await tx.insert(providerAccounts).values(account).returning({ id: providerAccounts.id })
  if (!saved) throw new Error('A provider account was not inserted')
  return saved.id
}
