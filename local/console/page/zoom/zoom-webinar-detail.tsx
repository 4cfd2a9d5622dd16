import type { ConsoleSetup } from '../../contract'
import type { ZoomWebinar } from '../../zoom-contract'
import { ask } from '../ask'
import { Copyable } from '../copyable'
import { asDuration, asNumber } from '../format'
import { Icon } from '../icon'
import { useAct } from '../use-act'
import { useNow } from '../use-now'
import { ZoomAudience } from './zoom-audience'
import { ZoomOddities } from './zoom-oddities'
import { ZoomPeopleList } from './zoom-people'
import { ZoomRecording } from './zoom-recording'
import { zoomText } from './zoom-text'

type Props = { webinar: ZoomWebinar; setup?: ConsoleSetup; refresh(): void; onOpenPage(address: string): void }

export function ZoomWebinarDetail({ webinar, setup, refresh, onOpenPage }: Props) {
  return (
    <div className="card detail">
      <Head webinar={webinar} setup={setup} onOpenPage={onOpenPage} />
      <Switch webinar={webinar} refresh={refresh} />
      <ZoomRecording webinar={webinar} refresh={refresh} onOpenPage={onOpenPage} />
      <ZoomPeopleList webinar={webinar} refresh={refresh} onOpenPage={onOpenPage} />
      <ZoomAudience webinar={webinar} refresh={refresh} />
      <ZoomOddities webinar={webinar} refresh={refresh} />
    </div>
  )
}

function Head({ webinar, setup, onOpenPage }: Pick<Props, 'webinar' | 'setup' | 'onOpenPage'>) {
  const { id, topic, hostEmail, registerUrl, webinar: known } = webinar
  return (
    <header className="detail__head">
      <h2>{topic}</h2>
      <p>
        <Copyable value={String(id)} />
        <span>
          {zoomText.host} {hostEmail}
        </span>
        <span>{zoomText.types[webinar.type]}</span>
        <span>{zoomText.oddities.approvals[webinar.approvalType]}</span>
      </p>
      <nav>
        {known && (
          <button className="link" onClick={() => onOpenPage(known.code)}>
            <Icon name="phone" />
            {zoomText.promo}
          </button>
        )}
        {known && (
          <a
            className="link"
            href={setup && `${setup.links.panel}webinars/${known.id}`}
            target="_blank"
            rel="noreferrer"
          >
            {zoomText.inPanel}
            <Icon name="outside" />
          </a>
        )}
        <button className="link" onClick={() => onOpenPage(registerUrl)}>
          <Icon name="phone" />
          {zoomText.registerPage}
        </button>
        <a className="link" href={registerUrl.replace('/webinar/register/', '/s/')} target="_blank" rel="noreferrer">
          {zoomText.hostPage}
          <Icon name="outside" />
        </a>
      </nav>
      {!known && (
        <p className="hint">
          {zoomText.onlyZoom}：{zoomText.onlyZoomHint}
        </p>
      )}
      <dl className="figures">
        {Object.entries(figuresOf(webinar)).map(([name, value]) => (
          <div key={name}>
            <dd>{asNumber(value)}</dd>
            <dt>{zoomText.figures[name as keyof typeof zoomText.figures]}</dt>
          </div>
        ))}
      </dl>
    </header>
  )
}

function Switch({ webinar, refresh }: Pick<Props, 'webinar' | 'refresh'>) {
  const { act, isBusy, failure } = useAct(refresh)
  const now = useNow()
  const at = `zoom/webinars/${webinar.id}`
  const running = webinar.held.at(-1)
  const isLive = webinar.state === 'live'
  return (
    <div className="switch">
      {isLive ? (
        <>
          <button
            className="button button--stop"
            disabled={isBusy}
            onClick={() => void act(() => ask(`${at}/end`, 'POST', {}))}
          >
            <Icon name="stop" />
            {zoomText.end}
          </button>
          <button
            className="button"
            disabled={isBusy}
            onClick={() => void act(() => ask(`${at}/open-poll`, 'POST', {}))}
          >
            {zoomText.openPoll}
          </button>
          {running && (
            <span className="switch__time">
              {zoomText.elapsed} <b>{asDuration(running.startedAt, now)}</b>
            </span>
          )}
        </>
      ) : (
        <>
          <button
            className="button button--main"
            disabled={isBusy}
            onClick={() => void act(() => ask(`${at}/start`, 'POST', {}))}
          >
            <Icon name="play" />
            {running ? zoomText.startAgain : zoomText.start}
          </button>
          <button
            className="button"
            disabled={isBusy}
            onClick={() =>
              confirm(zoomText.removeAsk(webinar.topic)) && void act(() => ask(`${at}/remove`, 'POST', {}))
            }
          >
            {zoomText.remove}
          </button>
        </>
      )}
      {failure && (
        <p className="notice notice--bad" role="alert">
          {failure}
        </p>
      )}
    </div>
  )
}

function figuresOf({ registrants, held }: ZoomWebinar) {
  const sum = (of: 'joins' | 'polls' | 'questions') => held.reduce((total, one) => total + one[of], 0)
  return {
    approved: registrants.approved,
    pending: registrants.pending,
    joins: sum('joins'),
    polls: sum('polls'),
    questions: sum('questions'),
    held: held.length,
  }
}
