import type { Held, Recording, Webinar } from './state'
import { iso } from './wire'
import type { World } from './world'

/** The beginning of a real MP4, so that the downloaded file has the type that it claims. */
export const VIDEO_BYTES = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypisom'),
  Buffer.from([0, 0, 2, 0]),
  Buffer.from('isomiso2'),
  Buffer.from([0, 0, 0, 8]),
  Buffer.from('mdat'),
])

export const isThere = (recording: Recording | undefined, now: number): recording is Recording =>
  recording !== undefined && recording.readyAt <= now && recording.deletedAt === undefined

/** The files that are ready; the transcript is ready later than the video. */
export function recordingFiles(world: World, held: Held) {
  const { recording } = held
  if (!recording || recording.readyAt > world.now()) return []

  const common = {
    meeting_id: held.uuid,
    recording_start: iso(held.startedAt),
    recording_end: iso(held.endedAt ?? held.startedAt),
    status: 'completed',
    ...(recording.deletedAt && { deleted_time: iso(recording.deletedAt) }),
  }
  const download = (id: string) => `${world.serverOrigin}/rec/download/${id}`
  const video = {
    ...common,
    id: recording.videoId,
    file_type: 'MP4',
    file_extension: 'MP4',
    file_size: VIDEO_BYTES.length,
    recording_type: 'shared_screen_with_speaker_view',
    play_url: `${world.publicOrigin}/rec/play/${recording.videoId}`,
    download_url: download(recording.videoId),
  }
  const transcript = {
    ...common,
    id: recording.transcriptId,
    file_type: 'TRANSCRIPT',
    file_extension: 'VTT',
    file_size: Buffer.byteLength(recording.transcript),
    recording_type: 'audio_transcript',
    download_url: download(recording.transcriptId),
  }
  return recording.transcriptAt !== undefined && recording.transcriptAt <= world.now() ? [video, transcript] : [video]
}

export function recordingFacts(world: World, webinar: Webinar, held: Held, files: { file_size: number }[]) {
  return {
    uuid: held.uuid,
    id: webinar.id,
    account_id: webinar.accountId,
    host_id: webinar.hostId,
    topic: webinar.topic,
    type: String(webinar.type),
    start_time: iso(held.startedAt),
    duration: Math.round(((held.endedAt ?? world.now()) - held.startedAt) / 60_000),
    total_size: files.reduce((sum, { file_size }) => sum + file_size, 0),
    recording_count: files.length,
    recording_play_passcode: held.recording?.passcode ?? '',
  }
}
