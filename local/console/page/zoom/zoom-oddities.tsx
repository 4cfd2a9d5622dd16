import type { ZoomWebinar } from '../../zoom-contract'
import { ask } from '../ask'
import { useAct } from '../use-act'
import { zoomText } from './zoom-text'

const words = zoomText.oddities

/** Unusual settings of one webinar, and unusual rows of its report that Zoom can produce. */
export function ZoomOddities({ webinar, refresh }: { webinar: ZoomWebinar; refresh(): void }) {
  const { act, isBusy, failure } = useAct(refresh)
  const at = `zoom/webinars/${webinar.id}`
  const change = (changes: object) => void act(() => ask(`${at}/change`, 'POST', changes))
  const row = (odd: () => object) => void act(() => ask(`${at}/rows`, 'POST', { rows: [odd()] }))
  const isHeld = webinar.held.length > 0
  const isLive = webinar.state === 'live'

  return (
    <section className="zoom__odd">
      <h3>{words.title}</h3>
      <p className="hint">{words.hint}</p>
      <div className="zoom__fields">
        <label className="field">
          {words.approval}
          <select
            value={webinar.approvalType}
            disabled={isBusy}
            onChange={(event) => change({ approvalType: Number(event.target.value) })}
          >
            {([0, 1, 2] as const).map((type) => (
              <option key={type} value={type}>
                {words.approvals[type]}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {words.type}
          <select
            value={webinar.type}
            disabled={isBusy}
            onChange={(event) => change({ type: Number(event.target.value) })}
          >
            {([5, 9, 6] as const).map((type) => (
              <option key={type} value={type}>
                {zoomText.types[type]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className="check">
        <input
          type="checkbox"
          checked={webinar.requiredQuestions.length > 0}
          disabled={isBusy}
          onChange={(event) => change({ requiredQuestion: event.target.checked ? words.questionDefault : '' })}
        />
        {words.question}
        {webinar.requiredQuestions.length > 0 && `：${webinar.requiredQuestions.join('、')}`}
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={webinar.isZoomEvents}
          disabled={isBusy}
          onChange={(event) => change({ isZoomEvents: event.target.checked })}
        />
        {words.zoomEvents}
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={webinar.isExpired}
          disabled={isBusy}
          onChange={(event) => change({ isExpired: event.target.checked })}
        />
        {words.expired}
      </label>
      <div className="room">
        {!isLive && (
          <button
            className="button button--small"
            disabled={isBusy}
            onClick={() => void act(() => ask(`${at}/start`, 'POST', { uuid: 'leading_slash' }))}
          >
            {words.leadingSlash}
          </button>
        )}
        {!isLive && (
          <button
            className="button button--small"
            disabled={isBusy}
            onClick={() => void act(() => ask(`${at}/start`, 'POST', { uuid: 'double_slash' }))}
          >
            {words.doubleSlash}
          </button>
        )}
        {!isLive && (
          <button
            className="button button--small"
            disabled={isBusy}
            onClick={() => void act(() => ask(`${at}/reschedule`, 'POST', { startsAt: minutesAgo(-24 * 60) }))}
          >
            {words.reschedule}
          </button>
        )}
        {isHeld && (
          <button className="button button--small" disabled={isBusy} onClick={() => change({ reportAfterMinutes: 30 })}>
            {words.lateReport}
          </button>
        )}
        {isHeld && (
          <button className="button button--small" disabled={isBusy} onClick={() => row(longName)}>
            {words.longName}
          </button>
        )}
        {isHeld && (
          <button className="button button--small" disabled={isBusy} onClick={() => row(backwards)}>
            {words.backwards}
          </button>
        )}
        {isHeld && (
          <button className="button button--small" disabled={isBusy} onClick={() => row(noLeave)}>
            {words.noLeave}
          </button>
        )}
      </div>
      {failure && (
        <p className="notice notice--bad" role="alert">
          {failure}
        </p>
      )}
    </section>
  )
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const longName = () => ({ name: '长'.repeat(10_000), joinedAt: minutesAgo(10), leftAt: minutesAgo(5) })
const backwards = () => ({ name: '时间倒流', joinedAt: minutesAgo(5), leftAt: minutesAgo(10) })
const noLeave = () => ({ name: '没有离开', joinedAt: minutesAgo(5) })
