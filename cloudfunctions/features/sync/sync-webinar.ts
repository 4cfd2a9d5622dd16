import { eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { effectiveParts } from '../provider-accounts/rules/effective-parts'
import type { Tx } from '../../db/database'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { ProviderError, type LiveProvider, type ProviderSession, type ProviderWebinar } from '../../ports/live-provider'
import type { RecordingsAsked } from './fetch-recordings'
import { recordingsWithTranscript } from './save-transcript'
import { decideForWebinar } from '../webinars/decide-for-webinar'
import { applyProviderState } from '../webinars/apply-provider-state'
import { countSessions } from '../webinars/count-sessions'
import { asWeKnowIt, markDeletedAtProvider } from '../webinars/mark-deleted-at-provider'
import { saveSessions } from '../webinars/provider-sessions'
import { findSessions, type SessionsFound } from './find-sessions'
import { fetchFromProvider } from './fetch-from-provider'
import { recordAccountHealth } from '../provider-accounts/record-account-health'
import { parkRun } from './park-run'
import { beginRun, closeRun, giveRunBack, type RunEnd, type SyncRunRow } from './run-state'
import { issueOf, type SyncIssueNote } from '../provider-accounts/sync-issue'
import { isAskedFor, syncParts } from './sync-parts'
import { syncProgress, type SyncProgress } from './sync-progress'

type Target = { webinar: typeof webinars.$inferSelect; provider: LiveProvider }
type Trouble = { trouble: SyncIssueNote; error: unknown }

/**
 * Reads one webinar from its provider. Everything is fetched first; then facts, derived data and the end of the run are
 * one transaction: a worker that dies midway leaves nothing behind, and the job begins again.
 */
export async function syncWebinar(
  { runId }: { runId: Id },
  deps: Deps,
  { isLastAttempt }: { isLastAttempt: boolean },
): Promise<void> {
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
  const close = (end: RunEnd, tx: Tx = db) => closeRun(run, end, clock.now(), tx)

  const target = await targetOf(run, deps)
  if (!target)
    return close({
      status: 'failed',
      issues: [{ code: 'provider_bad_credentials', detail: { reason: 'not_connected' } }],
    })

  const { webinar, provider } = target
  const { data, recordings } = await decideForWebinar(webinar.id, db)
  // Nothing is requested from the provider, so that a switch that is off costs no calls.
  if (!data.isOn)
    return close({
      status: 'succeeded',
      issues: [{ code: 'setting_off', parts: ['attendance'], detail: { reason: data.decidedBy } }],
    })

  const asked = await askState(webinar, provider)
  if ('found' in asked && !asked.found && (await markDeletedAtProvider(webinar, deps, db)))
    return close({ status: 'failed', issues: [{ code: 'webinar_gone' }] })
  // It ended so long ago that the provider has deleted it: what was reported before is still read.
  const seen = 'found' in asked ? { found: asked.found ?? asWeKnowIt(webinar) } : asked
  const held =
    'found' in seen
      ? await findSessions({ ...webinar, externalId: seen.found.externalId }, seen.found, provider, clock.now())
      : undefined
  const trouble = troubleIn(seen) ?? (held && troubleIn(held))
  await recordAccountHealth(webinar.providerAccountId, trouble?.error, deps)
  if (trouble) return stopAt(trouble, run, deps)
  if (!('found' in seen) || !held || 'trouble' in held) return

  const { found } = seen
  const { status, counted } = await db.transaction((tx) => takeState(webinar.id, found, held, clock.now(), tx))
  held.counted = counted
  // An automatic sync reads nothing before the end; only a person may request incomplete data.
  if (status === 'live' && run.trigger !== 'manual') {
    return close({
      status: 'succeeded',
      issues: [{ code: 'live_skipped', detail: { webinarId: webinar.id, title: webinar.title } }],
    })
  }

  const parts = effectiveParts(run)
  // A webinar that was never held has registrants, and nothing else to read.
  const wanted = held.sessions?.length === 0 ? parts.filter((part) => part === 'registrants') : parts
  const fetchedAt = clock.now()
  const snapshot = await fetchFromProvider({
    webinar: {
      ...found,
      usesLiveLink: webinar.usesLiveLink,
      roomId: found.roomId ?? webinar.roomId,
      sessions: held.sessions,
      counted,
    },
    provider,
    parts: wanted,
    recordings:
      recordings.isOn && parts.includes('recordings') ? await recordingsToAsk(run, webinar.id, held, db) : undefined,
    progress,
  })
  await db.transaction((tx) =>
    syncParts(
      { run, webinar, found, held, provider: snapshot, fetchedAt, parts, wanted, recordings, progress },
      deps,
      tx,
    ),
  )
}

async function recordingsToAsk(
  run: SyncRunRow,
  webinarId: Id,
  { counted: sessions }: SessionsFound,
  db: Tx,
): Promise<RecordingsAsked | undefined> {
  if (!sessions?.length) return undefined
  return { sessions, withLines: isAskedFor(run) ? new Set() : await recordingsWithTranscript(webinarId, db) }
}

/** The run ends without data from the provider: it waits where the provider named a time, otherwise it fails. */
async function stopAt({ trouble, error }: Trouble, run: SyncRunRow, { db, clock }: Deps): Promise<void> {
  const parkedUntil = error instanceof ProviderError ? error.detail.parkedUntil : undefined
  await db.transaction((tx) =>
    parkedUntil
      ? parkRun(run, { until: parkedUntil, issues: [trouble] }, clock.now(), tx)
      : closeRun(run, { status: 'failed', issues: [trouble] }, clock.now(), tx),
  )
}

/** Sets the webinar's state from its sessions, and whether it was held at all. */
async function takeState(
  webinarId: Id,
  found: ProviderWebinar,
  { sessions, isNeverHeld }: SessionsFound,
  at: Date,
  tx: Tx,
): Promise<{ status: ProviderWebinar['status']; counted?: ProviderSession[] }> {
  if (sessions) await saveSessions(webinarId, sessions, tx)
  await applyProviderState(webinarId, found, at, tx)
  const leftOut = new Set(
    (await countSessions(webinarId, tx)).flatMap((session) => (session.isCounted ? [] : [session.externalSessionId])),
  )
  const counted = sessions?.filter(({ externalSessionId }) => !leftOut.has(externalSessionId))
  const [row] = await tx
    .select({ status: webinars.status, notHeldAt: webinars.notHeldAt })
    .from(webinars)
    .where(eq(webinars.id, webinarId))
  const notHeldAt = isNeverHeld ? (row?.notHeldAt ?? at) : null
  if (row && row.notHeldAt?.getTime() !== notHeldAt?.getTime())
    await tx.update(webinars).set({ notHeldAt }).where(eq(webinars.id, webinarId))
  return { status: row?.status ?? found.status, counted }
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
): Promise<{ found: ProviderWebinar | undefined } | Trouble> {
  try {
    return { found: await provider.getWebinar(webinar.externalId ?? '') }
  } catch (error) {
    const trouble = issueOf(error)
    if (!trouble) throw error
    return { trouble, error }
  }
}

const troubleIn = (answer: object): Trouble | undefined => ('trouble' in answer ? (answer as Trouble) : undefined)
