import { ProviderError } from '../../../ports/live-provider'
import type { ProviderRecording, TranscriptCue } from '../../../ports/provider-recording'
import type { ZoomClient } from './client'
import { download } from './download'
import { readVtt } from './read-vtt'

export async function readTranscript(
  client: ZoomClient,
  { transcript, transcriptSource }: ProviderRecording,
): Promise<TranscriptCue[] | undefined> {
  if (transcript !== 'ready' || !transcriptSource) return undefined

  const text = await download(client, transcriptSource)
  if (text === undefined) return undefined

  const cues = readVtt(text)
  if (!cues) throw new ProviderError('bad_answer', 'the transcript is not WebVTT', { operation: 'download' })
  return cues
}
