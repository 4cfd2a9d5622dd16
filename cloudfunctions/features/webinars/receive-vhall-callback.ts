import { and, eq, isNull } from 'drizzle-orm'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { CALLBACK_SECRET } from '../provider-accounts/try-keys'
import { enqueueRefresh } from './enqueue-refresh'

type Hint = {
  accountId: string
  externalId: string | undefined
  event: string | undefined
  /** When it was sent, in unix seconds, and its own id: both are signed. */
  sentAt: string | undefined
  messageId: string | undefined
  isGenuine(secret: string): boolean
}

/**
 * 1 started or ended, 4 replay ready, 10 deleted, 11 back to announced: VHall's numbers, the only provider that calls.
 */
const TELLS_OF_STATE = new Set(['1', '4', '10', '11'])
/** VHall retries for some hours. An older call was recorded by somebody and sent again. */
const OLDEST_SECONDS = 24 * 60 * 60
const MOST_SECONDS_AHEAD = 5 * 60
/** An id is remembered as long as its message could be sent again. */
const ONCE = { name: 'callback', points: 1, seconds: OLDEST_SECONDS + MOST_SECONDS_AHEAD }
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/**
 * Receives a provider's callback. How VHall signs in its present version could not be verified, so a callback only
 * causes a request to the provider. A callback for an unknown account or webinar is accepted and ignored.
 */
export async function receiveVhallCallback(
  { accountId, externalId, event, sentAt, messageId, isGenuine }: Hint,
  { db, keys, clock, rateLimits }: Pick<Deps, 'db' | 'keys' | 'clock' | 'rateLimits'>,
): Promise<'taken' | 'repeated' | 'not_ours' | 'not_genuine' | 'too_old'> {
  if (!UUID.test(accountId)) return 'not_ours'
  const [account] = await db
    .select()
    .from(providerAccounts)
    .where(and(eq(providerAccounts.id, accountId), isNull(providerAccounts.disconnectedAt)))
  if (!account?.sealedCallbackSecret) return 'not_ours'
  if (!isGenuine(keys.open(CALLBACK_SECRET, account.sealedCallbackSecret))) return 'not_genuine'
  if (!isRecent(sentAt, clock.now())) return 'too_old'
  if (!externalId || !TELLS_OF_STATE.has(event ?? '')) return 'not_ours'

  const [webinar] = await db
    .select({ id: webinars.id })
    .from(webinars)
    .where(
      and(eq(webinars.providerAccountId, accountId), eq(webinars.externalId, externalId), isNull(webinars.deletedAt)),
    )
  if (!webinar) return 'not_ours'
  if (messageId && (await rateLimits.take([{ ...ONCE, key: `${accountId} ${messageId}` }])) > 0) return 'repeated'
  await enqueueRefresh(webinar.id, db)
  return 'taken'
}

function isRecent(sentAt: string | undefined, now: Date): boolean {
  const seconds = Number(sentAt)
  // Signed without a readable time, so its age cannot be checked.
  if (!Number.isFinite(seconds)) return true
  const age = now.getTime() / 1000 - seconds
  return age <= OLDEST_SECONDS && age >= -MOST_SECONDS_AHEAD
}
