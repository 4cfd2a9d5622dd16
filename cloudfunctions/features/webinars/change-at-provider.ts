import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'
import type { Id } from '../../../shared/contracts/ids'
import { audit, type Actor } from '../../db/audit'
import type { Tx } from '../../db/database'
import { emit } from '../../db/emit'
import { enqueue } from '../../db/jobs'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { ProviderError } from '../../ports/live-provider'
import { connectedAccount } from '../provider-accounts/connected-account'
import { attendanceDoubt } from './apply-provider-state'
import type { WebinarRecord } from './changes-of'
import { readCover } from './images-of'
import { switchLandingPage } from './switch-landing-page'

/** Fields to be saved; those that the provider stores too are sent first. */
export type WebinarFields = Partial<WebinarRecord>

const SETTLE_AFTER_SECONDS = 30
/** Longer than a save takes; after that the process that began it counts as dead. */
const ABANDONED_AFTER_SECONDS = 120
const SETTLE_ATTEMPTS = 20

const saveUnclear = 'change_not_confirmed_yet'

/** Whether the provider stores one of these fields too, or is switched by it. */
export function isSentFirst(row: WebinarRecord, change: WebinarFields): boolean {
  if (!row.externalId || !row.providerAccountId) return false
  const { disablesLandingPage, keepsCover } = capabilitiesOf(row.provider)
  if (change.usesLiveLink !== undefined) return disablesLandingPage
  const { title, startsAt, endsAt, intro, coverFileId } = change
  return [title, startsAt, endsAt, intro].some((field) => field !== undefined) || (keepsCover && Boolean(coverFileId))
}

/** Stores what is about to be sent, so that a job can repeat it if this process dies. */
export async function claimChange(row: WebinarRecord, change: WebinarFields, by: Actor, tx: Tx): Promise<void> {
  await tx.update(webinars).set({ changeAsked: change, changeAskedBy: by.id }).where(eq(webinars.id, row.id))
  await enqueueChange(row.id, ABANDONED_AFTER_SECONDS, tx)
}

/**
 * Sends a claimed change and saves it here. After a refusal it is withdrawn and nothing has changed; after a lost
 * answer or a dead process it stays claimed, and the job repeats it: sending the same fields again changes nothing.
 */
export async function sendChange(row: WebinarRecord, change: WebinarFields, by: Actor, deps: Deps): Promise<void> {
  const { db } = deps
  try {
    const sent = await sendToProvider(row, change, deps)
    await db.transaction((tx) => saveChange(row, { ...change, ...sent }, by, tx, deps))
  } catch (error) {
    if (error instanceof ProviderError && error.kind === 'timeout') {
      await enqueueChange(row.id, SETTLE_AFTER_SECONDS, db)
      throw new AppError('provider_timeout', saveUnclear, { cause: error })
    }
    if (error instanceof ProviderError || error instanceof AppError) await withdraw(row.id, db)
    throw error
  }
}

/** A webinar's claimed change, if there is one that nobody sends any more: call it under `atProviderLock`. */
export async function claimedChange(
  id: Id,
  db: Tx,
): Promise<{ row: WebinarRecord; change: WebinarFields; by: Actor } | undefined> {
  const [row] = await db
    .select()
    .from(webinars)
    .where(
      and(
        eq(webinars.id, id),
        isNull(webinars.deletedAt),
        isNull(webinars.deletionAskedAt),
        isNotNull(webinars.changeAsked),
      ),
    )
  if (!row?.changeAsked) return undefined
  return { row, change: withTimes(row.changeAsked), by: { id: row.changeAskedBy ?? undefined } }
}

export async function withdraw(id: Id, tx: Tx): Promise<void> {
  await tx.update(webinars).set({ changeAsked: null, changeAskedBy: null }).where(eq(webinars.id, id))
}

/** A start is saved with doubt about attendance where registrations were for the earlier one. */
export async function saveChange(
  seen: WebinarRecord,
  change: WebinarFields,
  by: Actor,
  tx: Tx,
  { clock }: Pick<Deps, 'clock'>,
): Promise<void> {
  const now = clock.now()
  // A sync or a webhook event may have written to it during the call.
  const [row = seen] = await tx.select().from(webinars).where(eq(webinars.id, seen.id)).for('no key update')
  const changed = { ...change, ...(change.startsAt && (await attendanceDoubt(row, now, tx))) }
  if (Object.keys(changed).length === 0) return

  const isMoved = changed.startsAt !== undefined || changed.endsAt !== undefined
  await tx
    .update(webinars)
    .set({
      ...changed,
      ...(isMoved && { scheduleSequence: sql`${webinars.scheduleSequence} + 1` }),
      changeAsked: null,
      changeAskedBy: null,
      updatedAt: now,
    })
    .where(eq(webinars.id, seen.id))
  await audit(tx, by, {
    action: 'webinar.updated',
    subjectType: 'webinar',
    subjectId: seen.id,
    before: Object.fromEntries(Object.keys(changed).map((field) => [field, seen[field as keyof WebinarRecord]])),
    after: changed,
    occurredAt: now,
  })
  await emit(tx, {
    type: isMoved ? 'webinar.rescheduled' : 'webinar.updated',
    webinarId: seen.id,
    payload: { fields: Object.keys(changed) },
    occurredAt: now,
  })
}

/** Returns what the provider decided itself. */
export async function sendToProvider(row: WebinarRecord, change: WebinarFields, deps: Deps): Promise<WebinarFields> {
  if (change.usesLiveLink !== undefined) return switchLandingPage(row, change.usesLiveLink, deps)
  await updateAtProvider(row, change, deps)
  return {}
}

/**
 * A start is sent together with its end, for providers that store a length. A removed cover stays there until another
 * one comes.
 */
async function updateAtProvider(
  row: WebinarRecord,
  { title, startsAt, endsAt, intro, coverFileId }: WebinarFields,
  deps: Deps,
): Promise<void> {
  const isMoved = startsAt !== undefined || endsAt !== undefined
  const { keepsCover } = capabilitiesOf(row.provider)
  const changes = {
    ...(title !== undefined && { title }),
    ...(startsAt !== undefined && { startsAt }),
    ...(isMoved && { endsAt: endsAt ?? row.endsAt }),
    ...(intro !== undefined && { intro }),
    ...(keepsCover && coverFileId && { cover: await readCover(coverFileId, deps.db, deps) }),
  }
  if (Object.keys(changes).length === 0 || !row.externalId || !row.providerAccountId) return

  const account = await connectedAccount(row.providerAccountId, deps.db)
  await deps.liveProvider(account).updateWebinar(row.externalId, changes)
}

/** Times are stored as text. */
const withTimes = ({ startsAt, endsAt, ...others }: WebinarFields): WebinarFields => ({
  ...others,
  ...(startsAt && { startsAt: new Date(startsAt) }),
  ...(endsAt && { endsAt: new Date(endsAt) }),
})

export const settleChangeKey = (id: Id) => `settle-webinar-change:${id}`

/** The job that repeats a change whose answer was lost. */
export async function enqueueChange(id: Id, delaySeconds: number, tx: Tx): Promise<void> {
  await enqueue(
    tx,
    'settle-webinar-change',
    { webinarId: id },
    { key: settleChangeKey(id), delaySeconds, maxAttempts: SETTLE_ATTEMPTS },
  )
}
