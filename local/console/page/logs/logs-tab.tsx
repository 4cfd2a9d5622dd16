import { useState } from 'react'
import type { CallbackRow, CallRow, ConsolePerson, KCheckRow } from '../../contract'
import { asMoment } from '../format'
import { text } from '../text'
import { usePolled } from '../use-polled'
import { LogList, type LogLine } from './log-list'
import './logs.css'

const LOGS = { kChecks: KChecks, callbacks: Callbacks, calls: Calls }
type Log = keyof typeof LOGS

/** `people` gives the names to show instead of the e-mails by which VHall identifies viewers. */
export function LogsTab({ people }: { people: ConsolePerson[] }) {
  const [log, setLog] = useState<Log>('kChecks')
  const Shown = LOGS[log]
  return (
    <div className="card logs">
      <div className="segments" role="radiogroup">
        {(Object.keys(LOGS) as Log[]).map((name) => (
          <button key={name} role="radio" aria-checked={log === name} onClick={() => setLog(name)}>
            {text.logs[name]}
          </button>
        ))}
      </div>
      <Shown people={people} />
    </div>
  )
}

function KChecks({ people }: { people: ConsolePerson[] }) {
  const { value, failure } = usePolled<{ checks: KCheckRow[] }>('vhall/k-checks')
  return (
    <LogList
      hint={text.logs.kHint}
      failure={failure}
      lines={value?.checks.map((check) => lineOfCheck(check, people))}
    />
  )
}

function Callbacks() {
  const { value, failure } = usePolled<{ callbacks: CallbackRow[] }>('vhall/callbacks')
  return <LogList hint={text.logs.callbackHint} failure={failure} lines={value?.callbacks.map(lineOfCallback)} />
}

function Calls() {
  const { value, failure } = usePolled<{ calls: CallRow[] }>('vhall/calls')
  return <LogList hint={text.logs.callHint} failure={failure} lines={value?.calls.map(lineOfCall)} />
}

function lineOfCheck(
  { at, webinarId, email, status, answer, passed, milliseconds }: KCheckRow,
  people: ConsolePerson[],
): LogLine {
  const known = people.find(({ contact }) => contact?.viewerEmail === email)
  return {
    time: asMoment(at),
    isGood: passed,
    result: passed ? text.logs.passed : text.logs.refused,
    what: known?.nickname ?? (email || '—'),
    detail: `${status ?? '—'} ${answer} · ${webinarId}${known ? ` · ${email}` : ''}`,
    end: `${milliseconds} ms`,
  }
}

function lineOfCallback({ at, url, body, attempts, delivered }: CallbackRow): LogLine {
  const last = attempts.at(-1)
  return {
    time: asMoment(at),
    isGood: delivered,
    result: delivered ? text.logs.delivered : text.logs.undelivered,
    what: `${nameOfCallback(body)} · ${body.webinar_id}`,
    detail: `${new URL(url).pathname} · ${last ? `${last.status ?? '—'} ${last.answer}` : '…'}`,
    end: text.logs.attempts(attempts.length),
  }
}

function nameOfCallback({ method_id: method, type }: CallbackRow['body']): string {
  if (method === 1) return text.logs.methods[1][Number(type)] ?? text.logs.methods.other
  return method === 4 ? text.logs.methods[4] : `${text.logs.methods.other} ${method}`
}

/** Code 0 means that the call got no answer, because a fault was forced. */
function lineOfCall({ at, operation, code, milliseconds }: CallRow): LogLine {
  return {
    time: asMoment(at),
    isGood: code === 200,
    result: code === 0 ? '—' : String(code),
    what: operation,
    detail: '',
    end: `${milliseconds} ms`,
  }
}
