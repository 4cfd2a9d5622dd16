import { useState } from 'react'
import { text } from '../text'

const SHOWN = 200

export type LogLine = { time: string; isGood: boolean; result: string; what: string; detail: string; end: string }

type Props = { hint: string; lines?: LogLine[]; failure?: string }

/** Newest first, with a filter over all text and figures. */
export function LogList({ hint, lines, failure }: Props) {
  const [sought, setSought] = useState('')
  const [onlyFailed, setOnlyFailed] = useState(false)
  if (!lines)
    return failure ? <p className="notice notice--bad">{failure}</p> : <p className="empty-line">{text.connecting}</p>

  const found = lines.filter(
    (line) =>
      (!onlyFailed || !line.isGood) &&
      `${line.result} ${line.what} ${line.detail}`.toLowerCase().includes(sought.trim().toLowerCase()),
  )
  return (
    <>
      <p className="hint">{hint}</p>
      <div className="logs__filter">
        <input
          type="search"
          value={sought}
          onChange={(event) => setSought(event.target.value)}
          placeholder={text.logs.filter}
          aria-label={text.logs.filter}
        />
        <label className="check">
          <input type="checkbox" checked={onlyFailed} onChange={(event) => setOnlyFailed(event.target.checked)} />
          {text.logs.onlyFailed}
        </label>
        <span className="hint">
          {found.length} / {lines.length}
        </span>
      </div>
      {failure && <p className="notice notice--bad">{failure}</p>}
      {found.length === 0 && <p className="empty-line">{lines.length === 0 ? text.logs.none : text.logs.noneFound}</p>}
      <ol className="lines">
        {found.slice(0, SHOWN).map((line, at) => (
          <li key={lines.length - at}>
            <time>{line.time}</time>
            <span className={line.isGood ? 'tag tag--good' : 'tag tag--bad'}>{line.result}</span>
            <span className="lines__what" title={`${line.what} ${line.detail}`}>
              <b>{line.what}</b>
              {line.detail && <small>{line.detail}</small>}
            </span>
            <span className="lines__end">{line.end}</span>
          </li>
        ))}
      </ol>
    </>
  )
}
