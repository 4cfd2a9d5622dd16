import type { LiveProvider, ProviderSession } from '../../ports/live-provider'
import type { ProviderRecording, TranscriptCue } from '../../ports/provider-recording'
import type { SyncProgress } from './sync-progress'

export type RecordingsAsked = {
  sessions: ProviderSession[]
  /** The provider's ids of recordings whose transcript need not be requested again. */
  withLines: Set<string>
}

/** An answer, or the error instead of it; `again` returns or throws it. */
type Settled<Answer> = { again(): Answer; isWell: boolean }

/** Recordings of the sessions that are over and the transcripts that are missing, until the first error. */
export async function fetchRecordings(
  { sessions, withLines }: RecordingsAsked,
  provider: LiveProvider,
  progress: SyncProgress,
): Promise<Pick<LiveProvider, 'listRecordings' | 'readTranscript'>> {
  const lists = new Map<string, Settled<ProviderRecording[]>>()
  const transcripts = new Map<string, Settled<TranscriptCue[] | undefined>>()
  await fetchOne()
  return {
    listRecordings: async (sessionId) => lists.get(sessionId)?.again() ?? [],
    readTranscript: async ({ externalId }) => transcripts.get(externalId)?.again(),
  }

  async function fetchOne(): Promise<void> {
    const found: ProviderRecording[] = []
    progress.report('recordings', 0)
    for (const { externalSessionId, endedAt } of sessions) {
      if (!endedAt) continue
      const list = await settled(async () => (await provider.listRecordings?.(externalSessionId)) ?? [])
      lists.set(externalSessionId, list)
      if (!list.isWell) return
      found.push(...list.again())
      progress.report('recordings', found.length)
    }
    for (const recording of found) {
      if (recording.state !== 'ready' || recording.transcript !== 'ready' || withLines.has(recording.externalId))
        continue
      const transcript = await settled(async () => provider.readTranscript?.(recording))
      transcripts.set(recording.externalId, transcript)
      if (!transcript.isWell) return
      progress.report('transcript', transcripts.size)
    }
  }
}

async function settled<Answer>(ask: () => Promise<Answer>): Promise<Settled<Answer>> {
  try {
    const answer = await ask()
    return { again: () => answer, isWell: true }
  } catch (error) {
    return {
      isWell: false,
      again() {
        throw error
      },
    }
  }
}
