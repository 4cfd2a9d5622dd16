import { eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { SyncCounts, SyncRunStatus } from '../../../shared/contracts/sync'
import type { Tx } from '../../db/database'
import { factsLock, holdLock } from '../../db/hold-lock'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import type { LiveProvider, ProviderWebinar } from '../../ports/live-provider'
import { deriveAttendance } from '../attendance/derive-attendance'
import { noteRead } from '../automatic-sync/after-end-watch'
import { applyProviderState } from '../webinars/apply-provider-state'
import { startWithFirstStay } from '../webinars/record-session'
import { joinUnjoinedRows } from './join-unjoined-rows'
import { noteAccountHealth } from './note-account-health'
import { readFeeds, type FeedsRead } from './read-feeds'
import { beginRun, closeRun, giveRunBack, type SyncRunRow } from './run-state'
import { issueOf, type SyncIssueNote } from './sync-issue'
import { syncProgress, type SyncProgress } from './sync-progress'

type Target = { webinar: typeof webinars.$inferSelect; provider: LiveProvider }

/**
 * Reads one webinar from its provider. Facts, conclusions and the end of the run are one transaction: a worker that
 * dies half-way leaves nothing behind, and the job begins again.
 */
export async function syncWebinar({ runId }: { runId: Id }, deps: Deps, { isLastAttempt }: { isLastAttempt: boolean }): Promise<void> {
  const run = await beginRun(runId, deps)
  if (!run?.webinarId) return

  const progress = syncProgress(runId, deps.db, deps.log)
  try {
    await read(run, progress, deps)
  } catch (error) {
    await progress.stop()
    await giveRunBack(run, { error, isLastAttempt }, deps)
    throw error
  }
}

async function read(run: SyncRunRow, progress: SyncProgress, deps: Deps): Promise<void> {
  const { db, clock } = deps
  const close = (end: { status: SyncRunStatus; issues: SyncIssueNote[]; counts?: SyncCounts }, tx: Tx = db) => closeRun(run, end, clock.now(), tx)

  const target = await targetOf(run, deps)
  if (!target) return close({ status: 'failed', issues: [{ code: 'provider_bad_credentials', detail: { reason: 'not_connected' } }] })

  const { webinar, provider } = target
  const seen = await askState(webinar, provider)
  await noteAccountHealth(webinar.providerAccountId, 'trouble' in seen ? seen.error : undefined, deps)
  if ('trouble' in seen) return close({ status: 'failed', issues: [seen.trouble] })
  if (!seen.found) {
    await db.update(webinars).set({ providerState: 'deleted', updatedAt: clock.now() }).where(eq(webinars.id, webinar.id))
    return close({ status: 'failed', issues: [{ code: 'webinar_gone' }] })
  }
  const { found } = seen
  await db.transaction((tx) => applyProviderState(webinar.id, found, clock.now(), tx))
  // By itself nothing is read before the end; only a person may ask for what is not complete yet.
  if (found.status === 'live' && run.trigger !== 'manual') {
    return close({ status: 'succeeded', issues: [{ code: 'live_skipped', detail: { webinarId: webinar.id, title: webinar.title } }] })
  }

  await db.transaction(async (tx) => {
    await holdLock(factsLock(webinar.id), tx)
    const synced = { ...found, id: webinar.id, usesLiveLink: webinar.usesLiveLink, roomId: found.roomId ?? webinar.roomId }
    const feeds = await readFeeds({ webinar: synced, provider, withEvents: run.withEvents, viewerDomain: deps.config.VIEWER_DOMAIN, progress, at: clock.now(), tx })

    progress.report('deriving', 0)
    const joined = await joinUnjoinedRows(synced, tx)
    feeds.stays.written += joined.stays
    feeds.events.written += joined.events
    await startWithFirstStay(webinar.id, tx)
    const conclusions = await deriveAttendance(webinar.id, tx)

    const status = statusOf(feeds)
    if (status === 'succeeded') await tx.update(webinars).set({ lastSyncedAt: clock.now() }).where(eq(webinars.id, webinar.id))
    // The run's row is about to be written here: what else writes it must be done.
    await progress.stop()
    const { registrants, stays, events, issues } = feeds
    await close({ status, issues, counts: { registrants, stays, events, ...conclusions } }, tx)
    if (run.trigger === 'after_end' && status === 'succeeded') await noteRead(webinar.id, registrants.read + stays.read + events.read, tx)
  })
}

async function targetOf(run: SyncRunRow, { db, liveProvider }: Deps): Promise<Target | undefined> {
  const [found] = await db
    .select({ webinar: webinars, account: providerAccounts })
    .from(webinars)
    .innerJoin(providerAccounts, eq(providerAccounts.id, webinars.providerAccountId))
    .where(eq(webinars.id, run.webinarId ?? ''))
  if (!found?.webinar.externalId || found.account.disconnectedAt) return undefined
  return { webinar: found.webinar, provider: liveProvider(found.account) }
}

async function askState(
  webinar: Target['webinar'],
  provider: LiveProvider,
): Promise<{ found: ProviderWebinar | undefined } | { trouble: SyncIssueNote; error: unknown }> {
  try {
    return { found: await provider.getWebinar(webinar.externalId ?? '') }
  } catch (error) {
    const trouble = issueOf(error)
    if (!trouble) throw error
    return { trouble, error }
  }
}

/** A feed that this account may not use is a note, not a failure. */
function statusOf({ isPartial, feedsWhole }: FeedsRead): SyncRunStatus {
  if (!isPartial) return 'succeeded'
  return feedsWhole > 0 ? 'partial' : 'failed'
}
