import type { Id } from '../../../shared/contracts/ids'
import type { RecordingReason } from '../../../shared/contracts/sync-log'
import type { Tx } from '../../db/database'
import { ProviderError, type FeedName, type ProviderSession } from '../../ports/live-provider'
import type { ProviderRecording } from '../../ports/provider-recording'
import type { ProviderSnapshot } from './fetch-from-provider'
import { issueOf, type SyncIssueNote } from '../provider-accounts/sync-issue'
import { saveRecordings, type RecordingRow } from './save-recordings'
import { saveTranscript, recordingsWithTranscript } from './save-transcript'

/** By then the provider has written the recording; if it is still missing, there is none. */
const WRITTEN_WITHIN_MS = 24 * 60 * 60 * 1000

type Reading = {
  webinarId: Id
  sessions: ProviderSession[]
  hadAttendees: boolean
  /** Requested by a person: transcripts that are here are read again, too. */ isAsked: boolean
}
type Means = { provider: ProviderSnapshot; at: Date; tx: Tx }
type Counted = { read: number; written: number }
export type RecordingsRead = {
  recordings: Counted
  transcripts: Counted
  issues: SyncIssueNote[]
  isWhole: boolean
  parkedUntil?: Date
}

/** Recordings and transcripts of the sessions that are over. Anything missing is recorded with its reason. */
export async function readRecordings(
  { webinarId, sessions, hadAttendees, isAsked }: Reading,
  means: Means,
): Promise<RecordingsRead> {
  const { provider, at, tx } = means
  const read: RecordingsRead = {
    recordings: { read: 0, written: 0 },
    transcripts: { read: 0, written: 0 },
    issues: [],
    isWhole: true,
  }
  const over = sessions.filter((session) => session.endedAt)
  if (!provider.listRecordings || over.length === 0) return read

  const listed = await asking('recordings', () => listOf(over, provider))
  if (!listed) return read
  const { written, lost, rows } = await saveRecordings(
    { webinarId, sessionIds: over.map(({ externalSessionId }) => externalSessionId), listed, at },
    tx,
  )
  read.recordings = { read: listed.length, written }
  recordMissing(listed, lost, rows)
  await readTranscripts(listed, rows)
  return read

  async function readTranscripts(present: ProviderRecording[], kept: RecordingRow[]): Promise<void> {
    const withLines = await recordingsWithTranscript(webinarId, tx)
    const late: string[] = []
    const none: string[] = []
    for (const recording of present) {
      const row = kept.find(({ externalId }) => externalId === recording.externalId)
      if (!row || recording.state !== 'ready' || (withLines.has(row.externalId) && !isAsked)) continue

      const cues =
        recording.transcript === 'ready'
          ? await asking('transcript', async () => (await provider.readTranscript?.(recording)) ?? [])
          : []
      if (!cues) return
      if (cues.length > 0) {
        read.transcripts.read += cues.length
        read.transcripts.written += await saveTranscript(row.id, cues, tx)
      } else if (!withLines.has(row.externalId)) {
        const mayStillCome = recording.transcript !== 'none' || isRecent(recording.endedAt ?? recording.startedAt)
        const list = mayStillCome ? late : none
        list.push(recording.topic)
      }
    }
    if (late.length > 0) note('transcript_missing', { reason: 'processing', topics: late })
    if (none.length > 0) note('transcript_missing', { reason: 'none', topics: none })
  }

  function recordMissing(present: ProviderRecording[], lost: RecordingRow[], kept: RecordingRow[]): void {
    const gone = kept.filter(({ state }) => state === 'deleted')
    if (gone.length > 0) recordRecording('deleted', { topics: gone.map(({ topic }) => topic), isNew: lost.length > 0 })
    if (present.some(({ state }) => state === 'processing')) recordRecording('processing', {})
    else if (kept.length === 0)
      recordRecording(
        !hadAttendees
          ? 'no_attendees'
          : over.some(({ endedAt }) => endedAt && isRecent(endedAt))
            ? 'processing'
            : 'missing',
        {},
      )
  }

  function recordRecording(reason: RecordingReason, detail: Record<string, unknown>): void {
    note('recording_not_synced', { reason, ...detail })
  }

  function note(code: 'recording_not_synced' | 'transcript_missing', detail: Record<string, unknown>): void {
    read.issues.push({ code, parts: ['recordings'], detail })
  }

  /** Nothing where the provider failed; the failure becomes an issue. */
  async function asking<Answer>(feed: FeedName, ask: () => Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await ask()
    } catch (error) {
      const issue = issueOf(error, feed)
      if (!issue) throw error
      read.issues.push({ ...issue, parts: ['recordings'] })
      read.isWhole = false
      if (error instanceof ProviderError) read.parkedUntil = error.detail.parkedUntil
      return undefined
    }
  }

  function isRecent(moment: Date): boolean {
    return at.getTime() - moment.getTime() < WRITTEN_WITHIN_MS
  }
}

async function listOf(sessions: ProviderSession[], { listRecordings }: ProviderSnapshot): Promise<ProviderRecording[]> {
  const listed: ProviderRecording[] = []
  for (const { externalSessionId } of sessions) listed.push(...((await listRecordings?.(externalSessionId)) ?? []))
  return listed
}
