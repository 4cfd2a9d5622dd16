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
  isGenuine(secret: string): boolean
}

/** 1 started or ended, 4 replay ready, 10 deleted, 11 back to announced: VHall's numbers, the only provider that calls. */
const TELLS_OF_STATE = new Set(['1', '4', '10', '11'])
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i

/**
 * A provider says that something happened. How it signs was not read for its present version, so this is no more than
 * a hint to ask. What is of no account or webinar of ours is taken and forgotten.
 */
export async function takeProviderHint(
  { accountId, externalId, event, isGenuine }: Hint,
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
): Promise<'taken' | 'not_ours' | 'not_genuine'> {
  if (!UUID.test(accountId)) return 'not_ours'
  const [account] = await db
    .select()
    .from(providerAccounts)
    .where(and(eq(providerAccounts.id, accountId), isNull(providerAccounts.disconnectedAt)))
  if (!account?.sealedCallbackSecret) return 'not_ours'
  if (!isGenuine(keys.open(CALLBACK_SECRET, account.sealedCallbackSecret))) return 'not_genuine'
  if (!externalId || !TELLS_OF_STATE.has(event ?? '')) return 'not_ours'

  const [webinar] = await db
    .select({ id: webinars.id })
    .from(webinars)
    .where(
      and(eq(webinars.providerAccountId, accountId), eq(webinars.externalId, externalId), isNull(webinars.deletedAt)),
    )
  if (!webinar) return 'not_ours'
  await enqueueRefresh(webinar.id, db)
  return 'taken'
}
