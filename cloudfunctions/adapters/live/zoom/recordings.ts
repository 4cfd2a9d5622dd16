import type { ProviderRecording } from '../../../ports/provider-recording'
import { isRow, textOf, type Row, linkOf } from '../rows'
import type { ZoomClient } from './client'
import { isNoRecording } from './failures'
import { momentOf } from './moment-of'

/** Of the views that Zoom stores of one recording, the best one for a viewer first. */
const VIEWS = [
  'shared_screen_with_speaker_view',
  'shared_screen_with_speaker_view(CC)',
  'shared_screen_with_gallery_view',
  'production_studio',
  'active_speaker',
  'gallery_view',
  'shared_screen',
]

/**
 * For one session: one recording per piece, where it was stopped and started again. Nothing is listed before Zoom has
 * processed it; the transcript comes later than the video. Zoom returns one code for not there, not yet and deleted.
 */
export async function listRecordings(client: ZoomClient, externalSessionId: string): Promise<ProviderRecording[]> {
  try {
    const details = await client.call('recordingGet', { path: { meetingId: externalSessionId }, patient: true })
    const files = Array.isArray(details.recording_files)
      ? details.recording_files.filter(isRow).filter((file) => !textOf(file, ['deleted_time']))
      : []
    const begins = [...new Set(files.filter(isVideo).map(beginOf))].toSorted()
    return begins.flatMap(
      (begin) =>
        toRecording(
          details,
          files.filter((file) => beginOf(file) === begin),
          externalSessionId,
        ) ?? [],
    )
  } catch (error) {
    if (isNoRecording(error)) return []
    throw error
  }
}

/** The files of one piece begin at the same second, whichever view is finished first. */
function toRecording(details: Row, files: Row[], externalSessionId: string): ProviderRecording | undefined {
  const video = files
    .filter((file) => isVideo(file) && linkOf(file, ['play_url']))
    .toSorted((a, b) => rank(a) - rank(b))[0]
  const startedAt = video && (momentOf(video, 'recording_start') ?? momentOf(details, 'start_time'))
  if (!video || !startedAt) return undefined

  const transcript = files.find((file) => textOf(file, ['file_type']) === 'TRANSCRIPT')
  return {
    externalId: `${externalSessionId}|${beginOf(video)}`,
    externalSessionId,
    topic: textOf(details, ['topic']) ?? '',
    startedAt,
    endedAt: momentOf(video, 'recording_end'),
    playUrl: withPasscode(linkOf(video, ['play_url']) ?? '', textOf(details, ['recording_play_passcode'])),
    state: isDone(video) ? 'ready' : 'processing',
    transcript: transcript ? (isDone(transcript) ? 'ready' : 'processing') : 'none',
    transcriptSource: transcript && textOf(transcript, ['download_url']),
  }
}

const isVideo = (file: Row) => textOf(file, ['file_type']) === 'MP4'
const isDone = (file: Row) => (textOf(file, ['status']) ?? 'completed') === 'completed'
const beginOf = (file: Row) => textOf(file, ['recording_start']) ?? ''

function rank(file: Row): number {
  const place = VIEWS.indexOf(textOf(file, ['recording_type']) ?? '')
  return place < 0 ? VIEWS.length : place
}

/** With the passcode in the address, the viewer need not type it. */
function withPasscode(playUrl: string, passcode: string | undefined): string {
  if (!passcode || !URL.canParse(playUrl)) return playUrl

  const url = new URL(playUrl)
  if (!url.searchParams.has('pwd')) url.searchParams.set('pwd', passcode)
  return url.toString()
}
