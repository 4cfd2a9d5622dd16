import { eq, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { holdLock } from '../../db/hold-lock'
import { enqueue } from '../../db/jobs'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { registrations } from '../../db/tables/registrations'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { ProviderError } from '../../ports/live-provider'
import { AT_PROVIDER_ATTEMPTS, BACK_FILL_KEY, leftToBackFill, queueOneByOne } from './queue-at-provider'
import { backFillLock, registerSome, type Many } from './register-some-at-provider'
import { saveParked } from './save-provider-registration'
import { secondsParked } from './seconds-parked'

type Attempt = { isLastAttempt: boolean }

/**
 * Registers the queued people of one webinar at its provider, several in each call, until nobody is left. Cases that
 * concern one person get a job of their own: an obstacle, a lost answer, an answer that names somebody else, a refusal
 * and its reason. Throws while a retry may help.
 */
export async function backFillAtProvider(
  { webinarId }: { webinarId: Id },
  deps: Deps,
  { isLastAttempt }: Attempt,
): Promise<void> {
  const { db } = deps
  try {
    await handOverLost(webinarId, deps)
    const many = await openWebinar(webinarId, deps)
    if (!many) return await queueOneByOne(leftToBackFill(webinarId), db)

    let wasAnybody = true
    while (wasAnybody) wasAnybody = await registerSome(many, deps)
  } catch (error) {
    if (error instanceof ProviderError && error.kind === 'limit_reached') return await park(webinarId, error, deps)

    const isOverForAll =
      error instanceof ProviderError && ['bad_credentials', 'missing_scope', 'not_found'].includes(error.kind)
    if (isOverForAll || isLastAttempt) await queueOneByOne(leftToBackFill(webinarId), db)
    if (!isOverForAll) throw error
    deps.log.warn({ action: 'registrations.one_by_one', webinarId, outcome: error.kind })
  }
}

/** Requested by a worker that died before it could store the answer. */
async function handOverLost(webinarId: Id, { db }: Deps): Promise<void> {
  await db.transaction(async (tx) => {
    await holdLock(backFillLock(webinarId), tx)
    await queueOneByOne(sql`${leftToBackFill(webinarId)} and ${isNotNull(registrations.providerAskedAt)}`, tx)
  })
}

/**
 * Nothing where people cannot be registered together: the provider has no such call, or its host approves each of them.
 */
async function openWebinar(webinarId: Id, { db, liveProvider }: Deps): Promise<Many | undefined> {
  const [found] = await db
    .select({ externalId: webinars.externalId, account: providerAccounts })
    .from(webinars)
    .innerJoin(providerAccounts, eq(providerAccounts.id, webinars.providerAccountId))
    .where(eq(webinars.id, webinarId))
  if (!found?.externalId || found.account.disconnectedAt) return undefined

  const { externalId, account } = found
  const provider = liveProvider(account)
  if (!provider.registerPeople) return undefined
  const seen = await provider.getWebinar(externalId)
  if (seen?.registration !== 'automatic' || seen.notSupported) return undefined
  return {
    webinarId,
    accountId: account.id,
    register: (people) => provider.registerPeople?.(externalId, people) ?? Promise.resolve([]),
  }
}

/**
 * The daily budget of batch calls is used up. Calls for one person have no such budget, so nobody misses a start by
 * waiting.
 */
async function park(webinarId: Id, error: ProviderError, { db, clock, log }: Deps): Promise<void> {
  const { parkedUntil } = error.detail
  const [webinar] = await db.select({ startsAt: webinars.startsAt }).from(webinars).where(eq(webinars.id, webinarId))
  if (parkedUntil && webinar?.startsAt && webinar.startsAt <= parkedUntil)
    return queueOneByOne(leftToBackFill(webinarId), db)

  const delaySeconds = secondsParked(error, clock.now())
  log.info({ action: 'registrations.parked', webinarId, outcome: 'limit_reached', delaySeconds })
  await db.transaction(async (tx) => {
    await saveParked(sql`${leftToBackFill(webinarId)} and ${isNull(registrations.providerAskedAt)}`, parkedUntil, tx)
    await enqueue(
      tx,
      'back-fill-at-provider',
      { webinarId },
      { key: BACK_FILL_KEY + webinarId, delaySeconds, maxAttempts: AT_PROVIDER_ATTEMPTS },
    )
  })
}
