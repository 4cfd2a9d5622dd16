import { useState } from 'react'
import type { ZoomState } from '../../zoom-contract'
import { ask } from '../ask'
import { useAct } from '../use-act'
import '../faults/faults.css'
import { zoomFaultName } from './zoom-fault-name'
import { zoomText } from './zoom-text'
import { ZoomTimes } from './zoom-times'

const words = zoomText.faults
const TIMES = [1, 3, 10]

type Props = { state: ZoomState; operations: string[]; refresh(): void }

export function ZoomFaults({ state: { accounts, faults, limits, settings }, operations, refresh }: Props) {
  const scopes = accounts[0]?.apps[0]?.scopes ?? []
  const [kind, setKind] = useState('bad_secret')
  const [operation, setOperation] = useState('*')
  const [times, setTimes] = useState<number>()
  const [scope, setScope] = useState<string>()
  const { act, isBusy, failure } = useAct(refresh)
  const force = () =>
    act(() =>
      ask('zoom/faults', 'POST', {
        kind,
        operation,
        times,
        ...(kind === 'scope_missing' && { scope: scope ?? scopes[0] }),
      }),
    )

  return (
    <div className="card faults">
      <header>
        <h2>{words.title}</h2>
        <p className="hint">{words.hint}</p>
      </header>
      {words.groups.map(([title, kinds]) => (
        <section key={title} className="zoom__kinds">
          <h3>{title}</h3>
          <div className="kinds" role="radiogroup" aria-label={title}>
            {kinds.map((name) => {
              const [word = name, detail = ''] = words.kinds[name] ?? []
              return (
                <button key={name} role="radio" aria-checked={kind === name} onClick={() => setKind(name)}>
                  <b>{word}</b>
                  <small>{detail}</small>
                </button>
              )
            })}
          </div>
        </section>
      ))}
      <div className="faults__where">
        {kind === 'scope_missing' ? (
          <label className="field">
            {words.scope}
            <select value={scope ?? scopes[0]} onChange={(event) => setScope(event.target.value)}>
              {scopes.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        ) : (
          <label className="field">
            {words.operation}
            <select value={operation} onChange={(event) => setOperation(event.target.value)}>
              <option value="*">{words.every}</option>
              {operations.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <label className="field">
          {words.calls}
          <select
            value={times ?? ''}
            onChange={(event) => setTimes(event.target.value === '' ? undefined : Number(event.target.value))}
          >
            <option value="">{words.untilCleared}</option>
            {TIMES.map((count) => (
              <option key={count} value={count}>
                {words.next(count)}
              </option>
            ))}
          </select>
        </label>
        <button className="button button--stop" disabled={isBusy} onClick={() => void force()}>
          {words.force}
        </button>
      </div>
      {failure && (
        <p className="notice notice--bad" role="alert">
          {failure}
        </p>
      )}
      <h3>{words.now}</h3>
      {faults.length === 0 ? (
        <p className="empty-line">{words.nothing}</p>
      ) : (
        <ul className="faults__now">
          {faults.map((fault, at) => (
            <li key={at}>
              <span>{zoomFaultName(fault)}</span>
              <button
                className="link"
                onClick={() => void act(() => ask(`zoom/faults/${encodeURIComponent(fault.operation)}`, 'DELETE'))}
              >
                {words.clear}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="zoom__limits">
        <label className="toggle">
          <input
            type="checkbox"
            role="switch"
            checked={limits.on}
            disabled={isBusy}
            onChange={(event) => void act(() => ask('zoom/limits', 'POST', { on: event.target.checked }))}
          />
          <b>{words.limits}</b>
          <span className="hint">{words.limitsHint}</span>
        </label>
        {accounts.map(({ accountId }) => (
          <button
            key={accountId}
            className="button button--small"
            disabled={isBusy || !limits.on}
            onClick={() => void act(() => ask('zoom/limits', 'POST', { usedUpFor: accountId }))}
          >
            {words.useUp}
          </button>
        ))}
      </div>
      <ZoomTimes settings={settings} onChange={(changes) => void act(() => ask('zoom/settings', 'POST', changes))} />
    </div>
  )
}
