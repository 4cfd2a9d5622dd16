import { and, desc, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { AtProvider, WatchReply } from '../../../shared/contracts/visitor'
import { capabilitiesOf } from '../../../shared/contracts/live-providers'
import type { Tx, Database } from '../../db/database'
import { factsLock, takeLockIfFree } from '../../db/hold-lock'
import { contacts } from '../../db/tables/contacts'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { recordings } from '../../db/tables/recordings'
import { registrations } from '../../db/tables/registrations'
import { watchStays } from '../../db/tables/watch-stays'
import type { Deps } from '../../ports/deps'
import { deriveRegistrations } from '../contacts/derive-registrations'
import { findWebinar, type WebinarRecord } from '../contacts/find-webinar'
import { writeTimeline } from '../contacts/write-timeline'
import { mustFollowFirst } from '../wechat/must-follow'
import { atProviderOf } from './at-provider-view'
import { queueAtProvider } from './queue-at-provider'
import { ownPageOf } from './registers-at'
import { watchStep } from './rules/watch-step'
import { issueWatchToken } from './watch-token'

type Person = { name: string; viewerKey: string; registration: typeof registrations.$inferSelect | null }

/** The provider's address with this person's watch token in it. Registered people only. */
export async function openWatch(
  { code, contactId }: { code: string; contactId: string },
  deps: Deps,
): Promise<WatchReply> {
  const { db } = deps
  const webinar = await findWebinar(code, db)
  const [person] = await db
    .select({ name: contacts.name, viewerKey: contacts.viewerKey, registration: registrations })
    .from(contacts)
    .leftJoin(registrations, and(eq(registrations.contactId, contacts.id), eq(registrations.webinarId, webinar.id)))
    .where(eq(contacts.id, contactId))
  if (!person) throw new AppError('unauthorized')

  const next = watchStep(
    { ...webinar, mustFollow: webinar.mustFollow && (await mustFollowFirst(webinar.id, contactId, db)) },
    person.registration?.status ?? 'none',
  )
  if (next.step === 'use_provider_page') {
    const url = ownPageOf(webinar)
    if (!url) throw noWayIn()
    return { outcome: next.step, url }
  }
  if (next.step !== 'watch') return { outcome: next.step }

  // A personal link opens as its owner, so nobody gets another person's link.
  if (
    next.what === 'live' &&
    capabilitiesOf(webinar.provider).registersPeople &&
    person.registration &&
    !person.registration.providerJoinUrl
  )
    return { outcome: 'at_provider', provider: webinar.provider, atProvider: await askedNow(person.registration, db) }
  return watch(webinar, { ...person, contactId }, next.what, deps)
}

async function watch(
  webinar: WebinarRecord,
  person: Person & { contactId: string },
  what: 'live' | 'replay',
  deps: Deps,
): Promise<WatchReply> {
  const { db, config, clock } = deps
  const [account] = webinar.providerAccountId
    ? await db.select().from(providerAccounts).where(eq(providerAccounts.id, webinar.providerAccountId))
    : []
  if (!account || account.disconnectedAt || !webinar.externalId) throw noWayIn()

  const viewer = {
    key: `c_${person.viewerKey}@${config.VIEWER_DOMAIN}`,
    name: person.name,
    pass: issueWatchToken({ contactId: person.contactId, webinarId: webinar.id }, deps),
    joinUrl: person.registration?.providerJoinUrl,
  }
  const replayUrl =
    what === 'replay' && !capabilitiesOf(webinar.provider).reportsReplayViews
      ? await newestRecording(webinar.id, db)
      : undefined
  const url = await deps
    .liveProvider(account)
    .watchUrl({ ...webinar, externalId: webinar.externalId, replayUrl }, viewer, what)
  if (replayUrl) await recordReplayOpened({ webinarId: webinar.id, contactId: person.contactId, at: clock.now() }, db)
  return { outcome: 'watch', url, watchMode: watchModeOf(webinar) }
}

/**
 * Registered before the provider's list was needed, or the provider was not reached so far: it is called now, and the
 * result is returned.
 */
async function askedNow(registration: typeof registrations.$inferSelect, db: Deps['db']): Promise<AtProvider> {
  const atProvider = atProviderOf(registration)
  if (atProvider && atProvider.state !== 'done') return atProvider

  await db.transaction((tx) => queueAtProvider([registration.id], tx))
  return { state: 'queued', reason: null, nextTryAt: null }
}

async function newestRecording(webinarId: string, db: Tx): Promise<string | undefined> {
  const [newest] = await db
    .select({ playUrl: recordings.playUrl })
    .from(recordings)
    .where(and(eq(recordings.webinarId, webinarId), eq(recordings.state, 'ready'), isNull(recordings.deletedAt)))
    .orderBy(desc(recordings.startedAt))
    .limit(1)
  return newest?.playUrl
}

/** A mini-program's web view opens only domains verified as the company's own, which a provider's domain never is. */
const watchModeOf = ({ provider, watchMode }: WebinarRecord) =>
  watchMode === 'web_view' && !capabilitiesOf(provider).opensInWebView ? 'browser' : watchMode

const noWayIn = () => new AppError('not_found', 'no_way_to_watch')

/**
 * Where the provider does not report who watches a recording, opening it from here is all that is known: stored once as
 * a replay without an end, which counts as watched, for no minutes. The visitor does not wait for a running sync; the
 * sync derives its data with this row included.
 */
async function recordReplayOpened(
  { webinarId, contactId, at }: { webinarId: Id; contactId: Id; at: Date },
  db: Database,
): Promise<void> {
  await db.transaction(async (tx) => {
    const kept = await tx
      .insert(watchStays)
      .values({
        webinarId,
        contactId,
        sourceKey: `replay-opened:${contactId}`,
        kind: 'replay',
        startedAt: at,
        precision: 'second',
      })
      .onConflictDoNothing()
      .returning({ id: watchStays.id })
    if (kept.length === 0 || !(await takeLockIfFree(factsLock(webinarId), tx))) return
    await deriveRegistrations(webinarId, tx, contactId)
    await writeTimeline(webinarId, tx, contactId)
  })
}
