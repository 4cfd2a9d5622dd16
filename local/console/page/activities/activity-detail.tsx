import { useState } from 'react'
import type { ConsoleActivity, ConsoleSetup, ConsoleState } from '../../contract'
import { ask } from '../ask'
import { asDayTime, asDuration, asNumber } from '../format'
import { Icon } from '../icon'
import { text } from '../text'
import { useAct } from '../use-act'
import { useNow } from '../use-now'
import { AudienceForm } from './audience-form'
import { AudienceRuns } from './audience-runs'
import { RoomActions } from './room-actions'

type Props = {
  activity: ConsoleActivity
  state: ConsoleState
  setup?: ConsoleSetup
  refresh(): void
  onOpenPage(address: string): void
}

export function ActivityDetail({ activity, state, setup, refresh, onOpenPage }: Props) {
  const people = 'value' in state.people ? state.people.value : []
  return (
    <div className="card detail">
      <DetailHead activity={activity} setup={setup} onOpenPage={onOpenPage} />
      <LiveSwitch activity={activity} refresh={refresh} />
      {activity.state === 1 && <RoomActions activity={activity} people={people} refresh={refresh} />}
      <AudienceForm activity={activity} refresh={refresh} />
      <AudienceRuns runs={state.audiences.filter(({ webinarId }) => webinarId === activity.webinarId)} />
    </div>
  )
}

function DetailHead({ activity, setup, onOpenPage }: Pick<Props, 'activity' | 'setup' | 'onOpenPage'>) {
  const { webinar } = activity
  return (
    <header className="detail__head">
      <h2>{activity.subject}</h2>
      <p>
        <span>ID {activity.webinarId}</span>
        <span title={activity.authUrl ?? text.activities.kWhy}>
          {activity.kOn ? text.activities.kOn : text.activities.kOff}
        </span>
        {activity.formOn && <span className="warn">{text.activities.formOn}</span>}
        {webinar && (
          <span>
            {webinar.lastSyncedAt
              ? `${text.activities.synced} ${asDayTime(webinar.lastSyncedAt)}`
              : text.activities.neverSynced}
          </span>
        )}
      </p>
      {webinar ? (
        <nav>
          <button className="link" onClick={() => onOpenPage(webinar.code)}>
            <Icon name="phone" />
            {text.activities.promo}
          </button>
          <a
            className="link"
            href={setup && `${setup.links.panel}webinars/${webinar.id}`}
            target="_blank"
            rel="noreferrer"
          >
            {text.activities.inPanel}
            <Icon name="outside" />
          </a>
        </nav>
      ) : (
        <p className="hint">{text.activities.onlyVhallHint}</p>
      )}
      <dl className="figures" aria-label={text.activities.figuresTitle}>
        {Object.entries(figuresOf(activity)).map(([name, value]) => (
          <div key={name}>
            <dd>{asNumber(value)}</dd>
            <dt>{text.activities.figures[name as keyof typeof text.activities.figures]}</dt>
          </div>
        ))}
      </dl>
    </header>
  )
}

/** Starts the live, or ends it with or without a replay. */
function LiveSwitch({ activity, refresh }: Pick<Props, 'activity' | 'refresh'>) {
  const [withReplay, setWithReplay] = useState(true)
  const { act, isBusy, failure } = useAct(refresh)
  const now = useNow()
  const at = `vhall/activities/${activity.webinarId}`
  return (
    <div className="switch">
      {activity.state === 1 ? (
        <>
          <button
            className="button button--stop"
            disabled={isBusy}
            onClick={() => void act(() => ask(`${at}/end`, 'POST', { replay: withReplay }))}
          >
            <Icon name="stop" />
            {text.activities.end}
          </button>
          <label className="check">
            <input type="checkbox" checked={withReplay} onChange={(event) => setWithReplay(event.target.checked)} />
            {text.activities.withReplay}
          </label>
          {activity.heldSince && (
            <span className="switch__time">
              {text.activities.elapsed} <b>{asDuration(activity.heldSince, now)}</b>
            </span>
          )}
        </>
      ) : (
        <button
          className="button button--main"
          disabled={isBusy}
          onClick={() => void act(() => ask(`${at}/start`, 'POST', {}))}
        >
          <Icon name="play" />
          {activity.heldSince ? text.activities.startAgain : text.activities.start}
        </button>
      )}
      {activity.state !== 1 && (
        <button
          className="button"
          disabled={isBusy}
          title={text.activities.removeHint}
          onClick={() =>
            confirm(text.activities.removeAsk(activity.subject)) && void act(() => ask(`${at}/remove`, 'POST', {}))
          }
        >
          {text.activities.remove}
        </button>
      )}
      {failure && (
        <p className="notice notice--bad" role="alert">
          {failure}
        </p>
      )}
    </div>
  )
}

function figuresOf({ liveStays, replayStays, chat, signIns, answers, winners }: ConsoleActivity) {
  return { live: liveStays, replay: replayStays, chat, signIns, answers, winners }
}
