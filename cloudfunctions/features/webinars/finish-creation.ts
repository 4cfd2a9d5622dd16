import { and, eq, isNull, ne } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { emit } from '../../db/emit'
import { atProviderLock, whileLocked } from '../../db/hold-lock'
import { enqueue } from '../../db/jobs'
import { providerUsers } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import { ProviderError, type LiveProvider, type ProviderWebinar, type WebinarDraft } from '../../ports/live-provider'
import type { Deps } from '../../ports/deps'
import { connectedAccount } from '../provider-accounts/connected-account'
import { createAtProvider, findAtProvider, OutcomeUnknownError } from './create-at-provider'
import { readCover } from './images-of'
import { watchCheckUrl, webinarLink } from '../../../shared/domain/links/webinar-link'

type Row = typeof webinars.$inferSelect
/**
 * `create`: the only call that may create without a look-up first. `follow`: the same form again, which waits for that
 * call and uses its result. `settle`: that call is over or dead.
 */
type How = 'create' | 'follow' | 'settle'
export type Creation =
  | { outcome: 'ready' }
  /** Undone before the look-up. */
  | { outcome: 'gone' }
  /** `follow` came before the call that may create. */
  | { outcome: 'not_begun' }
  /** Nothing was found at the provider. */
  | { outcome: 'missing' }
  | { outcome: 'refused'; error: unknown }
  | { outcome: 'unsure'; error: ProviderError }

const SETTLE_AFTER_SECONDS = 30

/**
 * Completes a `creating` row, at the provider and here. One call at a time: the same form sent twice and the settling
 * job wait for each other, with no transaction open meanwhile.
 */
export async function finishCreation(id: Id, how: How, requestId: string | undefined, deps: Deps): Promise<Creation> {
  return whileLocked(atProviderLock(id), deps.db, (db) => finish(id, how, requestId, { ...deps, db }))
}

async function finish(id: Id, how: How, requestId: string | undefined, deps: Deps): Promise<Creation> {
  const { db } = deps
  const [row] = await db.select().from(webinars).where(eq(webinars.id, id))
  if (!row) return { outcome: 'gone' }
  if (row.providerState !== 'creating') return { outcome: 'ready' }

  if (how === 'follow' && !row.answerLost) return { outcome: 'not_begun' }

  const steps: { made?: ProviderWebinar } = {}
  let ready: ProviderWebinar & { formStillOpen: boolean }
  try {
    const provider = deps.liveProvider(await connectedAccount(row.providerAccountId ?? '', db))
    steps.made = await makeOrFind(row, how, provider, deps)
    if (!steps.made) return { outcome: 'missing' }

    ready = { ...steps.made, ...(await setLandingPage(row, steps.made, provider, deps)) }
  } catch (error) {
    if (error instanceof OutcomeUnknownError) {
      await db.transaction((tx) => leaveForLater(row, steps.made, tx))
      return { outcome: 'unsure', error: error.reason }
    }
    await db.delete(webinars).where(eq(webinars.id, id))
    return { outcome: 'refused', error }
  }
  await db.transaction((tx) => saveReady(row, ready, requestId, tx, deps))
  return { outcome: 'ready' }
}

async function makeOrFind(
  row: Row,
  how: How,
  provider: LiveProvider,
  deps: Deps,
): Promise<ProviderWebinar | undefined> {
  const { db } = deps
  const hostId = await hostIdOf(row, db)
  const draft: WebinarDraft = {
    title: row.title,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    intro: row.intro,
    mode: row.mode,
    hostId,
  }
  if (how !== 'create')
    return row.externalId ? getAgain(row.externalId, provider) : findAtProvider(row, draft, provider, db)

  const cover = row.coverFileId ? await readCover(row.coverFileId, db, deps) : undefined
  return createAtProvider(row, { ...draft, cover }, provider, db)
}

async function hostIdOf({ providerUserId }: Row, tx: Tx): Promise<string | undefined> {
  if (!providerUserId) return undefined
  const [user] = await tx
    .select({ externalUserId: providerUsers.externalUserId })
    .from(providerUsers)
    .where(eq(providerUsers.id, providerUserId))
  return user?.externalUserId
}

async function getAgain(externalId: string, provider: LiveProvider): Promise<ProviderWebinar | undefined> {
  try {
    return await provider.getWebinar(externalId)
  } catch (error) {
    if (error instanceof ProviderError) throw new OutcomeUnknownError(error)
    throw error
  }
}

/** When the provider refuses, the new webinar is deleted there, so that no half-finished one remains. */
async function setLandingPage(
  row: Row,
  made: ProviderWebinar,
  provider: LiveProvider,
  { config, log }: Deps,
): Promise<{ formStillOpen: boolean }> {
  // Its page stays open beside ours, and people who register there are added by syncing.
  if (!provider.capabilities.disablesLandingPage) return { formStillOpen: false }
  try {
    if (row.usesLiveLink)
      return await provider.disableLandingPage(made.externalId, {
        authUrl: watchCheckUrl(row.id, config),
        failureUrl: webinarLink(row.code, config),
      })
    // People register there, and a new webinar's form is off at first.
    await provider.enableLandingPage(made.externalId)
    return { formStillOpen: false }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    if (error.kind === 'timeout') throw new OutcomeUnknownError(error)
    if (!row.usesLiveLink && error.kind === 'refused') {
      // The provider's own page works without; the form can be switched on in the provider's console.
      log.warn({ action: 'webinar.form_not_opened', webinarId: row.id, err: error })
      return { formStillOpen: false }
    }
    await takeBack(made.externalId, provider)
    throw error
  }
}

async function takeBack(externalId: string, provider: LiveProvider): Promise<void> {
  try {
    await provider.deleteWebinar(externalId)
  } catch (error) {
    if (error instanceof ProviderError) throw new OutcomeUnknownError(error)
    throw error
  }
}

async function saveReady(
  row: Row,
  made: ProviderWebinar & { formStillOpen: boolean },
  requestId: string | undefined,
  tx: Tx,
  { clock }: Deps,
): Promise<void> {
  const {
    externalId,
    roomId,
    watchBaseUrl,
    replayId,
    status,
    hasReplay,
    formStillOpen,
    registrationUrl,
    alternativeHosts = [],
  } = made
  const now = clock.now()
  if (row.providerAccountId) {
    // A sync in between imported it as one created at the provider.
    await tx
      .delete(webinars)
      .where(
        and(
          eq(webinars.providerAccountId, row.providerAccountId),
          eq(webinars.externalId, externalId),
          ne(webinars.id, row.id),
          isNull(webinars.requestKey),
        ),
      )
  }
  await tx
    .update(webinars)
    .set({
      externalId,
      roomId,
      watchBaseUrl,
      replayId,
      status,
      hasReplay,
      formStillOpen,
      registrationUrl,
      alternativeHosts,
      providerState: 'ready',
      answerLost: false,
      updatedAt: now,
    })
    .where(eq(webinars.id, row.id))
  await audit(
    tx,
    { id: row.createdBy ?? '', requestId },
    {
      action: 'webinar.created',
      subjectType: 'webinar',
      subjectId: row.id,
      after: {
        title: row.title,
        code: row.code,
        startsAt: row.startsAt,
        endsAt: row.endsAt,
        mode: row.mode,
        usesLiveLink: row.usesLiveLink,
        externalId,
      },
      occurredAt: now,
    },
  )
  await emit(tx, { type: 'webinar.created', webinarId: row.id, payload: { code: row.code }, occurredAt: now })
}

async function leaveForLater(row: Row, made: ProviderWebinar | undefined, tx: Tx): Promise<void> {
  await tx
    .update(webinars)
    .set({ answerLost: true, externalId: made?.externalId ?? row.externalId })
    .where(eq(webinars.id, row.id))
  await enqueueSettling(row.id, SETTLE_AFTER_SECONDS, tx)
}

export const settleCreationKey = (id: Id) => `settle-webinar-creation:${id}`

/** The job that completes this creation if nothing else has; queued again, it replaces itself. */
export async function enqueueSettling(id: Id, delaySeconds: number, tx: Tx): Promise<void> {
  await enqueue(
    tx,
    'settle-webinar-creation',
    { webinarId: id },
    { key: settleCreationKey(id), delaySeconds, maxAttempts: 20 },
  )
}
