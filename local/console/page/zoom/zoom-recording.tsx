import type { ZoomWebinar } from '../../zoom-contract'
import { ask } from '../ask'
import { Icon } from '../icon'
import { useAct } from '../use-act'
import { zoomText } from './zoom-text'

type Props = { webinar: ZoomWebinar; refresh(): void; onOpenPage(address: string): void }

const ACTS = {
  none: [
    ['recording', 'publish'],
    ['transcript', 'transcript'],
  ],
  processing: [
    ['recording', 'publish'],
    ['transcript', 'transcript'],
    ['no-recording', 'drop'],
  ],
  video: [
    ['transcript', 'transcript'],
    ['remove-recording', 'remove'],
  ],
  with_transcript: [['remove-recording', 'remove']],
  deleted: [['restore-recording', 'restore']],
} as const

/** The cloud recording of the latest session. */
export function ZoomRecording({ webinar, refresh, onOpenPage }: Props) {
  const { act, isBusy, failure } = useAct(refresh)
  const last = webinar.held.findLast(({ endedAt }) => endedAt !== undefined)
  if (!last) return null

  const { recording, playUrl } = last
  return (
    <fieldset className="room">
      <legend>
        {zoomText.recording.title}
        <small>{zoomText.recording[recording]}</small>
      </legend>
      {playUrl && (
        <button className="button button--small" onClick={() => onOpenPage(playUrl)}>
          <Icon name="play" />
          {zoomText.recording.play}
        </button>
      )}
      {ACTS[recording].map(([action, word]) => (
        <button
          key={action}
          className="button button--small"
          disabled={isBusy}
          onClick={() => void act(() => ask(`zoom/webinars/${webinar.id}/${action}`, 'POST', {}))}
        >
          {zoomText.recording[word]}
        </button>
      ))}
      {failure && (
        <p className="notice notice--bad" role="alert">
          {failure}
        </p>
      )}
    </fieldset>
  )
}
