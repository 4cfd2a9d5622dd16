import { useState } from 'react'
import type { ZoomCallRow, ZoomEventRow } from '../../zoom-contract'
import { ask } from '../ask'
import { asMoment } from '../format'
import { LogList, type LogLine } from '../logs/log-list'
import '../logs/logs.css'
import { useAct } from '../use-act'
import { usePolled } from '../use-polled'
import { zoomText } from './zoom-text'

const words = zoomText.logs
const LOGS = { events: Events, calls: Calls }
type Log = keyof typeof LOGS

export function ZoomLogs() {
  const [log, setLog] = useState<Log>('events')
  const Shown = LOGS[log]
  return (
    <div className="card logs">
      <div className="segments" role="radiogroup">
        {(Object.keys(LOGS) as Log[]).map((name) => (
          <button key={name} role="radio" aria-checked={log === name} onClick={() => setLog(name)}>
            {words[name]}
          </button>
        ))}
      </div>
      <Shown />
    </div>
  )
}

/** Sent events, with the ways in which one can be sent again. */
function Events() {
  const { value, failure, refresh } = usePolled<{ webhooks: ZoomEventRow[] }>('zoom/webhooks')
  const [answer, setAnswer] = useState<string>()
  const { act, isBusy, failure: actFailure } = useAct(refresh)
  const again = (how: object) =>
    void act(async () => {
      const { status, answer: reply } = await ask<{ status?: number; answer: string }>(
        'zoom/webhooks/resend',
        'POST',
        how,
      )
      setAnswer(words.answered(status, reply))
    })
  return (
    <>
      <div className="room">
        <button className="button button--small" disabled={isBusy || !value?.webhooks.length} onClick={() => again({})}>
          {words.again}
        </button>
        <button
          className="button button--small"
          disabled={isBusy || !value?.webhooks.length}
          onClick={() => again({ tamper: true })}
        >
          {words.tampered}
        </button>
        <button
          className="button button--small"
          disabled={isBusy || !value?.webhooks.length}
          onClick={() => again({ minutesOld: 91 })}
        >
          {words.old}
        </button>
      </div>
      {answer && (
        <p className="hint" role="status">
          {answer}
        </p>
      )}
      <LogList hint={words.eventHint} failure={failure ?? actFailure} lines={value?.webhooks.map(lineOfEvent)} />
    </>
  )
}

function Calls() {
  const { value, failure } = usePolled<{ calls: ZoomCallRow[] }>('zoom/calls')
  return <LogList hint={words.callHint} failure={failure} lines={value?.calls.map(lineOfCall)} />
}

function lineOfEvent({ at, url, event, body, attempts, delivered, nextAt }: ZoomEventRow): LogLine {
  const last = attempts.at(-1)
  return {
    time: asMoment(at),
    isGood: delivered,
    result: delivered ? words.delivered : nextAt === undefined ? words.dropped : words.waiting,
    what: event,
    detail: [idIn(body), last ? `${last.status ?? '—'} ${last.answer.slice(0, 60)}`.trim() : '…', new URL(url).pathname]
      .filter(Boolean)
      .join(' · '),
    end: words.attempts(attempts.length),
  }
}

function lineOfCall({ at, operation, path, status, code, milliseconds }: ZoomCallRow): LogLine {
  return {
    time: asMoment(at),
    isGood: status < 400,
    result: String(status),
    what: operation,
    detail: code === undefined ? path : `${path} · code ${code}`,
    end: `${milliseconds} ms`,
  }
}

const idIn = (body: string) => /"id":"?(\d+)/.exec(body)?.[1] ?? ''
