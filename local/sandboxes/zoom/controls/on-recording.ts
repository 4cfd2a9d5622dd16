import { z } from 'zod'
import type { Webinar } from '../state'
import { forbiddenState } from '../wire'
import type { ControlMeans } from './control'
import { summary } from './summary'

/** Makes a cloud recording ready, sets its transcript, deletes it, or marks the session as not recorded. */
export function onRecording(webinar: Webinar, action: string, body: unknown, { world, lives }: ControlMeans): unknown {
  const held = webinar.held.findLast(({ endedAt }) => endedAt !== undefined)
  const now = world.now()
  if (!['recording', 'transcript', 'remove-recording', 'no-recording', 'restore-recording'].includes(action))
    return undefined
  if (!held) throw forbiddenState('这场研讨会还没有结束过')

  const { text } = z.object({ text: z.string().optional() }).parse(body)
  const recording = (held.recording ??= { ...lives.recordingOf(webinar, held), transcriptAt: undefined })
  if (text !== undefined) recording.transcript = text
  if (action === 'recording') recording.readyAt = Math.min(recording.readyAt, now)
  if (action === 'transcript')
    Object.assign(recording, {
      readyAt: Math.min(recording.readyAt, now),
      transcriptAt: Math.min(recording.transcriptAt ?? now, now),
    })
  if (action === 'remove-recording') recording.deletedAt = now
  if (action === 'restore-recording') recording.deletedAt = undefined
  if (action === 'no-recording') held.recording = undefined
  lives.announceRecordings()
  world.changed(webinar)
  return summary(world, webinar)
}
