import { useState } from 'react'
import type { ConsoleSetup } from '../../contract'
import type { ZoomWebinar } from '../../zoom-contract'
import { asDayTime, asNumber } from '../format'
import { Icon } from '../icon'
import { zoomText } from './zoom-text'
import { ZoomWebinarDetail } from './zoom-webinar-detail'

const LOOKS = { live: 'live', upcoming: 'soon', ended: 'replay', not_held: 'over', deleted: 'over' }

type Props = { webinars: ZoomWebinar[]; setup?: ConsoleSetup; refresh(): void; onOpenPage(address: string): void }

export function ZoomWebinars({ webinars, setup, refresh, onOpenPage }: Props) {
  const [sought, setSought] = useState('')
  const [chosenId, setChosenId] = useState<number>()
  const words = sought.trim().toLowerCase()
  const shown = inOrder(webinars).filter(({ topic, id, hostEmail }) =>
    `${topic} ${id} ${hostEmail}`.toLowerCase().includes(words),
  )
  const chosen = webinars.find(({ id }) => id === chosenId) ?? shown[0]

  return (
    <>
      <div className="card activities">
        <input
          className="activities__search"
          type="search"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
          placeholder={zoomText.search}
          aria-label={zoomText.search}
        />
        <ul>
          {shown.map((webinar) => (
            <li key={webinar.id}>
              <Row webinar={webinar} isChosen={webinar === chosen} onChoose={() => setChosenId(webinar.id)} />
            </li>
          ))}
          {shown.length === 0 && <li className="empty-line">{zoomText.none}</li>}
        </ul>
      </div>
      {chosen && (
        <ZoomWebinarDetail
          key={chosen.id}
          webinar={chosen}
          setup={setup}
          onOpenPage={onOpenPage}
          refresh={() => {
            setChosenId(chosen.id)
            refresh()
          }}
        />
      )}
    </>
  )
}

function Row({ webinar, isChosen, onChoose }: { webinar: ZoomWebinar; isChosen: boolean; onChoose(): void }) {
  const { topic, startsAt, state, online, registrants, type, isZoomEvents } = webinar
  return (
    <button className={isChosen ? 'activity activity--chosen' : 'activity'} aria-pressed={isChosen} onClick={onChoose}>
      <span className={`state state--${LOOKS[state]}`}>{zoomText.states[state]}</span>
      <b title={topic}>{topic}</b>
      {state === 'live' && (
        <span className="activity__online" title={zoomText.online}>
          <Icon name="people" />
          {asNumber(online)}
        </span>
      )}
      {state !== 'live' && (
        <span className="activity__people">
          {zoomText.registered} {asNumber(registrants.approved)}
        </span>
      )}
      {(type !== 5 || isZoomEvents) && (
        <span className="tag">{isZoomEvents ? 'Zoom Events' : zoomText.types[type]}</span>
      )}
      {startsAt ? <time dateTime={startsAt}>{asDayTime(startsAt)}</time> : <time>—</time>}
    </button>
  )
}

const RANK = { live: 0, upcoming: 1, ended: 2, not_held: 2, deleted: 3 }

/** Live webinars first, then the next ones to start, then the last ones that ended. */
function inOrder(webinars: ZoomWebinar[]): ZoomWebinar[] {
  return webinars.toSorted(
    (one, other) =>
      RANK[one.state] - RANK[other.state] || (RANK[one.state] === 2 ? at(other) - at(one) : at(one) - at(other)),
  )
}

const at = ({ startsAt }: ZoomWebinar) => (startsAt ? Date.parse(startsAt) : Infinity)
