import { and, eq, sql } from 'drizzle-orm'
import type { SyncPart, SyncRunStatus } from '../../../shared/contracts/sync'
import type { SyncDecision } from '../webinars/rules/decide-sync'
import type { Tx } from '../../db/database'
import { factsLock, holdLock } from '../../db/hold-lock'
import { watchStays } from '../../db/tables/watch-stays'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import type { ProviderWebinar } from '../../ports/live-provider'
import { deriveAttendance } from './derive-attendance'
import { recordRead } from '../webinars/after-end-watch'
import { dropReportedTwice } from './report-session'
import { openExclusions } from '../contacts/exclusions'
import { readRecordings, type RecordingsRead } from './read-recordings'
import { countSessions } from '../webinars/count-sessions'
import { sessionsFromStays } from '../webinars/record-session'
import { absenteesDiffer, attendanceIssues } from './attendance-issues'
import { checkAbsentees } from './check-absentees'
import type { SessionsFound } from './find-sessions'
import type { ProviderSnapshot } from './fetch-from-provider'
import { joinPeople } from './join-people'
import { parkRun } from './park-run'
import { readFeeds, type FeedsRead } from './read-feeds'
import { closeRun, type SyncRunRow } from './run-state'
import type { SyncIssueNote } from '../provider-accounts/sync-issue'
import type { SyncProgress } from './sync-progress'

type Webinar = typeof webinars.$inferSelect
type Syncing = {
  run: SyncRunRow
  webinar: Webinar
  found: ProviderWebinar
  held: SessionsFound
  provider: ProviderSnapshot
  /** The data was true at this time: later changes are not in it. */
  fetchedAt: Date
  parts: SyncPart[]
  /** The requested parts. */
  wanted: SyncPart[]
  recordings: SyncDecision
  progress: SyncProgress
}

/**
 * Writes facts, the data derived from them, and the end of the run, in the caller's transaction. The provider has been
 * fetched before.
 */
export async function syncParts(
  { run, webinar, found, held, provider, fetchedAt, parts, wanted, recordings: mayRecord, progress }: Syncing,
  deps: Deps,
  tx: Tx,
): Promise<void> {
  const at = deps.clock.now()
  await holdLock(factsLock(webinar.id), tx)
  const synced = {
    ...found,
    id: webinar.id,
    provider: webinar.provider,
    usesLiveLink: webinar.usesLiveLink,
    roomId: found.roomId ?? webinar.roomId,
    sessions: held.sessions,
  }
  const exclusions = await openExclusions(deps, tx, { webinarId: webinar.id })
  progress.report('deriving', 0)
  const feeds = await readFeeds({
    webinar: synced,
    provider,
    parts: wanted,
    viewerDomain: deps.config.VIEWER_DOMAIN,
    exclusions,
    fetchedAt,
    tx,
  })
  if (feeds.partsRead.includes('attendance')) await dropReportedTwice(webinar.id, tx)
  await sessionsFromStays(webinar.id, tx)
  await countSessions(webinar.id, tx)
  const joined = await joinPeople(synced, at, tx)
  feeds.stays.written += joined.stays
  feeds.events.written += joined.events
  const derived = await deriveAttendance(webinar.id, tx)
  const attendees = await attendeeStays(webinar.id, tx)
  const attendance = wanted.includes('attendance')
    ? attendanceIssues({
        feeds,
        held,
        registration: found.registration,
        attendees,
        isBeforeItsTime: at < (found.startsAt ?? webinar.startsAt),
      })
    : []
  const absentees = await compareWithAbsentees()
  const recordings = await readWhatMayBe()

  const { registrants, stays, events } = feeds
  const issues = [
    ...feeds.issues,
    ...attendance,
    ...absentees.issues,
    ...(held.issue ? [held.issue] : []),
    ...(held.isNeverHeld ? [{ code: 'not_held' as const, parts: ['attendance' as const] }] : []),
    ...(recordings?.issues ?? []),
  ]
  const parkedUntil = feeds.parkedUntil ?? recordings?.parkedUntil
  const status = statusOf({ ...feeds, isPartial: feeds.isPartial || held.issue !== undefined }, recordings)
  if (status === 'succeeded') await tx.update(webinars).set({ lastSyncedAt: at }).where(eq(webinars.id, webinar.id))
  // The run's row is about to be written here, so progress must not be written any more.
  await progress.stop()
  if (parkedUntil) return parkRun(run, { until: parkedUntil, issues }, at, tx)

  const counts = {
    registrants,
    stays,
    events,
    ...(recordings && { recordings: recordings.recordings, transcripts: recordings.transcripts }),
    ...derived,
  }
  await closeRun(
    run,
    { status, issues, counts, partsRead: partsRead(), unchecked: absentees.isChecked ? [] : ['partial_data'] },
    at,
    tx,
  )
  if (run.trigger === 'after_end' && status === 'succeeded')
    await recordRead(webinar, registrants.read + stays.read + events.read, tx)

  /** Compares lists that were both read to their end; some of the sessions may be enough to find a difference. */
  async function compareWithAbsentees(): Promise<{ issues: SyncIssueNote[]; isChecked: boolean }> {
    const fetched = provider.absentees
    if (!fetched || !feeds.partsRead.includes('registrants') || !feeds.partsRead.includes('attendance'))
      return { issues: [], isChecked: false }

    const count = await checkAbsentees({ webinarId: webinar.id, sessions: fetched.sessions, exclusions }, tx)
    const differ = count > 0 ? [absenteesDiffer(count)] : []
    return { issues: [...differ, ...(fetched.trouble ? [fetched.trouble] : [])], isChecked: fetched.isWhole }
  }

  async function readWhatMayBe(): Promise<RecordingsRead | undefined> {
    if (
      !parts.includes('recordings') ||
      !provider.capabilities.hasRecordings ||
      !held.counted?.length ||
      feeds.parkedUntil
    )
      return undefined
    if (!mayRecord.isOn) {
      const issue = {
        code: 'recording_not_synced' as const,
        parts: ['recordings' as const],
        detail: { reason: 'setting_off', decidedBy: mayRecord.decidedBy },
      }
      return {
        recordings: { read: 0, written: 0 },
        transcripts: { read: 0, written: 0 },
        issues: [issue],
        isWhole: true,
      }
    }
    return readRecordings(
      { webinarId: webinar.id, sessions: held.counted, hadAttendees: attendees > 0, isAsked: isAskedFor(run) },
      { provider, at, tx },
    )
  }

  /** A part without anything to read counts as read. */
  function partsRead(): SyncPart[] {
    return parts.filter((part) =>
      part === 'attendance' && held.issue
        ? false
        : part === 'recordings'
          ? (recordings?.isWhole ?? true)
          : !wanted.includes(part) || feeds.partsRead.includes(part),
    )
  }
}

/** Requested by a person for single parts: data that is here is read again, too. */
export const isAskedFor = ({ trigger, parts }: Pick<SyncRunRow, 'trigger' | 'parts'>) =>
  trigger === 'manual' && parts !== null

async function attendeeStays(webinarId: string, tx: Tx): Promise<number> {
  const [counted] = await tx
    .select({ n: sql<number>`count(*)::int` })
    .from(watchStays)
    .where(
      and(
        eq(watchStays.webinarId, webinarId),
        eq(watchStays.role, 'attendee'),
        eq(watchStays.kind, 'live'),
        watchStays.isCounted,
      ),
    )
  return counted?.n ?? 0
}

/** A feed that this account may not use is a note, not a failure. */
function statusOf({ isPartial, feedsWhole }: FeedsRead, recordings: RecordingsRead | undefined): SyncRunStatus {
  if (!isPartial && (recordings?.isWhole ?? true)) return 'succeeded'
  return feedsWhole > 0 || recordings?.isWhole ? 'partial' : 'failed'
}
