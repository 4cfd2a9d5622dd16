import { useState } from 'react'
import type { VhallFaults } from '../../contract'
import { ask } from '../ask'
import { text } from '../text'
import { useAct } from '../use-act'
import { faultName } from './fault-banner'

const KINDS = Object.entries(text.faults.kinds)
const TIMES = [1, 3, 10]

type Props = { faults: VhallFaults; operations: string[]; refresh(): void }

export function VhallFaultsCard({ faults: { faults, rateLimit }, operations, refresh }: Props) {
  const [kind, setKind] = useState('bad_key')
  const [operation, setOperation] = useState('*')
  const [times, setTimes] = useState<number | undefined>(1)
  const { act, isBusy, failure } = useAct(refresh)

  return (
    <div className="card faults">
      <header>
        <h2>{text.faults.vhallTitle}</h2>
        <p className="hint">{text.faults.vhallHint}</p>
      </header>
      <div className="kinds" role="radiogroup" aria-label={text.faults.kind}>
        {KINDS.map(([name, [title, detail]]) => (
          <button key={name} role="radio" aria-checked={kind === name} onClick={() => setKind(name)}>
            <b>{title}</b>
            <small>{detail}</small>
          </button>
        ))}
      </div>
      <div className="faults__where">
        <label className="field">
          {text.faults.operation}
          <select value={operation} onChange={(event) => setOperation(event.target.value)}>
            <option value="*">{text.faults.every}</option>
            {operations.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
        <label className="field">
          {text.faults.calls}
          <select
            value={times ?? ''}
            onChange={(event) => setTimes(event.target.value === '' ? undefined : Number(event.target.value))}
          >
            {TIMES.map((count) => (
              <option key={count} value={count}>
                {text.faults.next(count)}
              </option>
            ))}
            <option value="">{text.faults.untilCleared}</option>
          </select>
        </label>
        <button
          className="button button--stop"
          disabled={isBusy}
          onClick={() => void act(() => ask('vhall/faults', 'POST', { kind, operation, times }))}
        >
          {text.faults.force}
        </button>
      </div>
      {failure && (
        <p className="notice notice--bad" role="alert">
          {failure}
        </p>
      )}
      <h3>{text.faults.now}</h3>
      {faults.length === 0 ? (
        <p className="empty-line">{text.faults.nothing}</p>
      ) : (
        <ul className="faults__now">
          {faults.map((fault, at) => (
            <li key={at}>
              <span>{faultName(fault)}</span>
              <button
                className="link"
                onClick={() => void act(() => ask(`vhall/faults/${encodeURIComponent(fault.operation)}`, 'DELETE'))}
              >
                {text.faults.clear}
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className="toggle">
        <input
          type="checkbox"
          role="switch"
          checked={rateLimit.on}
          disabled={isBusy}
          onChange={(event) => void act(() => ask('vhall/rate-limit', 'POST', { on: event.target.checked }))}
        />
        <b>{text.faults.rateTitle}</b>
        <span className="hint">{text.faults.rateHint(rateLimit.perMinute)}</span>
      </label>
    </div>
  )
}
