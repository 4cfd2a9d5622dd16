import { useState } from 'react'
import type { ConsoleActivity, ConsoleSetup, ConsoleState } from '../../contract'
import { asDayTime, asNumber } from '../format'
import { Icon } from '../icon'
import { text } from '../text'
import { ActivityDetail } from './activity-detail'
import './activities.css'

const WORTH_SEARCHING = 8

type Props = {
  state?: ConsoleState
  setup?: ConsoleSetup
  chosenId?: number
  onChoose(webinarId: number): void
  refresh(): void
  onOpenPage(address: string): void
}

/** VHall's activities, and the actions for the selected one. */
export function ActivitiesTab({ state, setup, chosenId, onChoose, refresh, onOpenPage }: Props) {
  const [sought, setSought] = useState('')
  if (!state) return <div className="card card--waiting" aria-busy />
  if ('failure' in state.activities) return <p className="notice notice--bad">{state.activities.failure}</p>

  const all = inOrder(state.activities.value)
  if (all.length === 0) return <EmptyList panel={setup?.links.panel} />

  const shown = all.filter(
    ({ subject, webinarId }) => subject.includes(sought.trim()) || String(webinarId).includes(sought.trim()),
  )
  const chosen = all.find(({ webinarId }) => webinarId === chosenId) ?? shown[0]
  /** The selected activity stays selected after an action, wherever the action moves it in the list. */
  const afterAct = () => {
    if (chosen) onChoose(chosen.webinarId)
    refresh()
  }
  return (
    <>
      <div className="card activities">
        {all.length > WORTH_SEARCHING && (
          <input
            className="activities__search"
            type="search"
            value={sought}
            onChange={(event) => setSought(event.target.value)}
            placeholder={text.activities.search}
            aria-label={text.activities.search}
          />
        )}
        <ul>
          {shown.map((activity) => (
            <li key={activity.webinarId}>
              <ActivityRow
                activity={activity}
                isChosen={activity === chosen}
                onChoose={() => onChoose(activity.webinarId)}
              />
            </li>
          ))}
          {shown.length === 0 && <li className="empty-line">{text.activities.noneFound}</li>}
        </ul>
      </div>
      {chosen && (
        <ActivityDetail
          key={chosen.webinarId}
          activity={chosen}
          state={state}
          setup={setup}
          refresh={afterAct}
          onOpenPage={onOpenPage}
        />
      )}
    </>
  )
}

function ActivityRow({
  activity,
  isChosen,
  onChoose,
}: {
  activity: ConsoleActivity
  isChosen: boolean
  onChoose(): void
}) {
  const { subject, startsAt, kOn, online, state, webinar } = activity
  return (
    <button className={isChosen ? 'activity activity--chosen' : 'activity'} aria-pressed={isChosen} onClick={onChoose}>
      <StateChip state={state} />
      <b title={subject}>{subject}</b>
      {state === 1 && (
        <span className="activity__online" title={text.activities.online}>
          <Icon name="people" />
          {asNumber(online)}
        </span>
      )}
      {webinar && state !== 1 && (
        <span className="activity__people">
          {text.activities.registered} {asNumber(webinar.registered)}
        </span>
      )}
      {!webinar && (
        <span className="activity__people" title={text.activities.onlyVhallHint}>
          {text.activities.onlyVhall}
        </span>
      )}
      <span className={kOn ? 'tag tag--on' : 'tag'} title={text.activities.kWhy}>
        {kOn ? text.activities.kOnShort : text.activities.kOffShort}
      </span>
      <time dateTime={startsAt}>{asDayTime(startsAt)}</time>
    </button>
  )
}

function EmptyList({ panel }: { panel?: string }) {
  return (
    <div className="card empty">
      <Icon name="play" />
      <b>{text.activities.none}</b>
      <span>{text.activities.noneHint}</span>
      <a className="button button--main" href={panel} target="_blank" rel="noreferrer">
        {text.header.panel}
      </a>
    </div>
  )
}

/** Live activities first, then the next ones to start, then the last ones that ended. */
function inOrder(activities: ConsoleActivity[]): ConsoleActivity[] {
  return activities.toSorted(
    (one, other) => rank(one) - rank(other) || (rank(one) === 2 ? at(other) - at(one) : at(one) - at(other)),
  )
}

function rank({ state }: ConsoleActivity): number {
  if (state === 1) return 0
  return state === 2 ? 1 : 2
}

const at = ({ startsAt }: ConsoleActivity) => Date.parse(startsAt)

const LOOKS: Record<number, string> = { 1: 'live', 2: 'soon', 5: 'replay', 4: 'replay' }

function StateChip({ state }: { state: number }) {
  return (
    <span className={`state state--${LOOKS[state] ?? 'over'}`}>
      {text.activities.states[state] ?? text.activities.unknownState}
    </span>
  )
}
