import { useState } from 'react'
import type { ConsoleSetup } from '../../contract'
import type { ZoomState } from '../../zoom-contract'
import { usePolled } from '../use-polled'
import { ZoomAccounts } from './zoom-accounts'
import { ZoomFaults } from './zoom-faults'
import { ZoomLogs } from './zoom-logs'
import { zoomText } from './zoom-text'
import { ZoomWebinars } from './zoom-webinars'
import './zoom.css'

const PARTS = ['webinars', 'account', 'faults', 'logs'] as const
type Part = (typeof PARTS)[number]

type Props = { setup?: ConsoleSetup; onChanged(): void; onOpenPage(address: string): void }

/** The Zoom stand-in: the actions of its hosts, its audience and its administrator. */
export function ZoomTab({ setup, onChanged, onOpenPage }: Props) {
  const { value, failure, refresh } = usePolled<ZoomState>('zoom')
  const [part, setPart] = useState<Part>('webinars')
  const afterAct = () => {
    refresh()
    onChanged()
  }

  return (
    <>
      <div className="segments zoom__parts" role="radiogroup">
        {PARTS.map((name) => (
          <button key={name} role="radio" aria-checked={part === name} onClick={() => setPart(name)}>
            {zoomText.parts[name]}
          </button>
        ))}
      </div>
      {failure && <p className="notice notice--bad">{failure}</p>}
      {!value && !failure && <div className="card card--waiting" aria-busy />}
      {value && part === 'webinars' && (
        <ZoomWebinars webinars={value.webinars} setup={setup} refresh={afterAct} onOpenPage={onOpenPage} />
      )}
      {value && part === 'account' && <ZoomAccounts accounts={value.accounts} refresh={afterAct} />}
      {value && part === 'faults' && (
        <ZoomFaults state={value} operations={setup?.zoomOperations ?? []} refresh={afterAct} />
      )}
      {part === 'logs' && <ZoomLogs />}
    </>
  )
}
