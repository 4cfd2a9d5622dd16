import type { ConsoleSetup, ConsoleState } from '../../contract'
import { VhallFaultsCard } from './vhall-faults-card'
import { WechatTroubleCard } from './wechat-trouble-card'
import './faults.css'

type Props = { state?: ConsoleState; setup?: ConsoleSetup; refresh(): void; onOpenPage(address: string): void }

export function FaultsTab({ state, setup, refresh, onOpenPage }: Props) {
  if (!state) return <div className="card card--waiting" aria-busy />
  return (
    <>
      {'failure' in state.faults ? (
        <p className="notice notice--bad">{state.faults.failure}</p>
      ) : (
        <VhallFaultsCard faults={state.faults.value} operations={setup?.operations ?? []} refresh={refresh} />
      )}
      {'failure' in state.people ? (
        <p className="notice notice--bad">{state.people.failure}</p>
      ) : (
        <WechatTroubleCard people={state.people.value} refresh={refresh} onOpenPage={onOpenPage} />
      )}
    </>
  )
}
