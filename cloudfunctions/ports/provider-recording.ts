/** One recording of one session, as the provider stores it. */
export type ProviderRecording = {
  /** The same recording has the same id in every read. */
  externalId: string
  externalSessionId: string
  topic: string
  startedAt: Date
  endedAt?: Date
  /** The page where a person watches it. */
  playUrl: string
  /** `processing`: the provider is still writing it. */
  state: 'processing' | 'ready'
  transcript: 'none' | 'processing' | 'ready'
  /** Where the transcript is fetched; this needs the account's own token, so only the adapter uses it. */
  transcriptSource?: string
}

/** One line of a transcript; times in seconds from the beginning of the recording. */
export type TranscriptCue = { from: number; to: number; speaker?: string; text: string }
