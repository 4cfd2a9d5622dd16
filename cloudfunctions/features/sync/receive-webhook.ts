import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import type { ProviderId } from '../../../shared/contracts/ids'
import { enqueue } from '../../db/jobs'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { providerCallbacks } from '../../db/tables/provider-callbacks'
import type { Deps } from '../../ports/deps'
import type { WebhookRequest } from '../../ports/webhook-event'
import { CALLBACK_SECRET } from '../provider-accounts/try-keys'
import { PROVIDER_EVENTS_KEY } from './apply-webhook-events'

export type WebhookAnswer =
  | { outcome: 'taken' | 'repeated' | 'nothing_in_it' | 'not_ours' | 'not_genuine' | 'too_old' | 'not_understood' }
  | { outcome: 'challenge'; answer: Record<string, string> }

type Received = { provider: ProviderId; accountId: string; request: WebhookRequest }

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/**
 * Stores a verified call of a provider once and leaves the work to a job: providers wait a few seconds and then send it
 * again. A replay has the same key and changes nothing.
 */
export async function receiveWebhook(
  { provider, accountId, request }: Received,
  { db, keys, clock, liveProvider }: Pick<Deps, 'db' | 'keys' | 'clock' | 'liveProvider'>,
): Promise<WebhookAnswer> {
  if (!UUID.test(accountId)) return { outcome: 'not_ours' }
  const [account] = await db
    .select()
    .from(providerAccounts)
    .where(
      and(
        eq(providerAccounts.id, accountId),
        eq(providerAccounts.provider, provider),
        isNull(providerAccounts.disconnectedAt),
      ),
    )
  if (!account) return { outcome: 'not_ours' }

  const { sealedCallbackSecret } = account
  const secret = sealedCallbackSecret ? keys.open(CALLBACK_SECRET, sealedCallbackSecret) : undefined
  const reading = liveProvider(account).readWebhook?.(request, secret)
  if (!reading) return { outcome: 'not_ours' }
  if (reading.outcome === 'not_genuine' || reading.outcome === 'too_old') return reading

  await recordSeen(account.id, clock.now(), db)
  if (reading.outcome !== 'read') return reading

  const { event, dedupeKey, at, webhookEvent } = reading.call
  if (!webhookEvent) return { outcome: 'nothing_in_it' }
  return db.transaction(async (tx) => {
    const row = {
      providerAccountId: account.id,
      dedupeKey,
      event,
      payload: webhookEvent,
      happenedAt: at,
      receivedAt: clock.now(),
    }
    const taken = await tx
      .insert(providerCallbacks)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: providerCallbacks.id })
    if (taken.length === 0) return { outcome: 'repeated' }
    await enqueue(tx, 'apply-webhook-events', {}, { key: PROVIDER_EVENTS_KEY })
    return { outcome: 'taken' }
  })
}

/** Updated at most once a minute; a crowd that joins causes hundreds of calls a second. */
async function recordSeen(accountId: string, at: Date, db: Deps['db']): Promise<void> {
  await db
    .update(providerAccounts)
    .set({ callbackSeenAt: at })
    .where(
      and(
        eq(providerAccounts.id, accountId),
        or(
          isNull(providerAccounts.callbackSeenAt),
          lt(providerAccounts.callbackSeenAt, sql`${at.toISOString()}::timestamptz - interval '1 minute'`),
        ),
      ),
    )
}
