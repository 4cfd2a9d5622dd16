import type { AudienceRun } from '../../contract'
import { asNumber } from '../format'
import { text } from '../text'

export function AudienceRuns({ runs }: { runs: AudienceRun[] }) {
  if (runs.length === 0) return null
  return (
    <ul className="runs" aria-label={text.audience.runs}>
      {runs.map(({ id, watches, registered, strangers, done, total, status, failure }) => (
        <li key={id} className={`run run--${status}`}>
          <span>{text.audience[watches]}</span>
          <span className="run__who">{text.audience.run(registered, strangers)}</span>
          {status === 'running' && <progress value={done} max={total} />}
          <span className="run__end">
            {status === 'failed'
              ? text.audience.failed
              : status === 'done'
                ? `${text.audience.done} ${asNumber(done)}`
                : `${asNumber(done)} / ${asNumber(total)}`}
          </span>
          {failure && <p className="notice notice--bad">{failure}</p>}
        </li>
      ))}
    </ul>
  )
}
