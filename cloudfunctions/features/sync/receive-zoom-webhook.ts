import { and, eq, isNull, lt, or, sql } from 'drizzle-orm'
import { enqueue } from '../../db/jobs'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { providerCallbacks } from '../../db/tables/provider-callbacks'
import type { Deps } from '../../ports/deps'
import type { CallReader } from '../../ports/webhook-event'
import { CREDENTIALS, type ZoomKeys } from '../provider-accounts/try-keys'
import { PROVIDER_EVENTS_KEY } from './apply-webhook-events'

type Answered =
  | { outcome: 'taken' | 'repeated' | 'nothing_in_it' | 'not_ours' | 'not_genuine' | 'not_understood' }
  | { outcome: 'challenge'; answer: Record<string, string> }

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/**
 * Stores a verified call once and leaves the work to a job: Zoom waits three seconds and then sends it again. A replay
 * has the same key and changes nothing.
 */
export async function receiveZoomWebhook(
  { accountId, read }: { accountId: string; read: CallReader },
  { db, keys, clock }: Pick<Deps, 'db' | 'keys' | 'clock'>,
): Promise<Answered> {
  if (!UUID.test(accountId)) return { outcome: 'not_ours' }
  const [account] = await db
    .select()
    .from(providerAccounts)
    .where(
      and(
        eq(providerAccounts.id, accountId),
        eq(providerAccounts.provider, 'zoom'),
        isNull(providerAccounts.disconnectedAt),
      ),
    )
  if (!account) return { outcome: 'not_ours' }

  const { webhookSecret } = JSON.parse(keys.open(CREDENTIALS, account.sealedCredentials)) as ZoomKeys
  // An empty secret verifies nothing: anybody could sign with it.
  if (!webhookSecret) return { outcome: 'not_genuine' }

  const reading = read(webhookSecret, clock.now())
  if (reading.outcome === 'not_genuine') return reading

  await recordSeen(account.id, clock.now(), db)
  if (reading.outcome !== 'told') return reading

  const { event, dedupeKey, at, news } = reading.call
  if (!news) return { outcome: 'nothing_in_it' }
  return db.transaction(async (tx) => {
    const row = {
      providerAccountId: account.id,
      dedupeKey,
      event,
      payload: news,
      happenedAt: at,
      receivedAt: clock.now(),
    }
    const taken = await tx
      .insert(providerCallbacks)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: providerCallbacks.id })
    if (taken.length === 0) return { outcome: 'repeated' }
    await enqueue(tx, 'take-provider-events', {}, { key: PROVIDER_EVENTS_KEY })
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
