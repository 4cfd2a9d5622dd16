import { useEffect, useState } from 'react'
import type { ConsoleSetup, ConsoleState } from '../contract'
import { ActivitiesTab } from './activities/activities-tab'
import { ask } from './ask'
import { FaultBanner } from './faults/fault-banner'
import { VhallFaultsCard } from './faults/vhall-faults-card'
import { WechatTroubleCard } from './faults/wechat-trouble-card'
import { Guide } from './guide'
import { Header } from './header'
import { Icon } from './icon'
import { LinksTab } from './links/links-tab'
import { LogsTab } from './logs/logs-tab'
import { PeopleStrip } from './phones/people-strip'
import { Phone } from './phones/phone'
import { usePhones } from './phones/use-phones'
import { text } from './text'
import { usePolled } from './use-polled'
import { ZoomTab } from './zoom/zoom-tab'
import './faults/faults.css'

const TABS = ['activities', 'zoom', 'links', 'faults', 'logs'] as const
type Tab = (typeof TABS)[number]

/** Two columns: people with their phones, and the live platforms. */
export function App() {
  const { value: state, failure, refresh } = usePolled<ConsoleState>('state', isMoving)
  const setup = useSetup()
  const phones = usePhones()
  const [tab, setTab] = useState<Tab>('activities')
  const [chosenId, setChosenId] = useState<number>()
  const [isGuideOpen, setGuideOpen] = useState(false)
  const people = state && 'value' in state.people ? state.people.value : []
  const [left, right] = phones.open.map((key) => people.find((person) => person.key === key))
  const panel = { state, refresh, setup, onOpenPage: phones.openPage }

  return (
    <div className="console">
      <Header state={state} failure={failure} setup={setup} onGuide={() => setGuideOpen(!isGuideOpen)} />
      <main className="console__columns">
        <section className="column column--people">
          <PeopleStrip
            people={state?.people}
            isProductAway={state !== undefined && 'failure' in state.product}
            open={phones.open}
            canOpenBeside={phones.open.length > 0}
            onOpen={phones.show}
            onOpenBeside={phones.showBeside}
            onChanged={refresh}
          />
          <div className="phones">
            {left ? (
              <Phone
                key={left.key}
                person={left}
                wish={phones.wishOf(left.key)}
                onClose={() => phones.close(left.key)}
                onChanged={refresh}
              />
            ) : (
              <EmptyPhone />
            )}
            {right ? (
              <Phone
                key={right.key}
                person={right}
                wish={phones.wishOf(right.key)}
                onClose={() => phones.close(right.key)}
                onChanged={refresh}
              />
            ) : (
              <Guide setup={setup} />
            )}
          </div>
        </section>
        <section className="column column--platform">
          <FaultBanner state={state} onChanged={refresh} />
          <nav className="tabs" role="tablist">
            {TABS.map((name) => (
              <button key={name} role="tab" aria-selected={tab === name} onClick={() => setTab(name)}>
                {text[name].tab}
              </button>
            ))}
          </nav>
          {tab === 'activities' && <ActivitiesTab {...panel} chosenId={chosenId} onChoose={setChosenId} />}
          {tab === 'zoom' && <ZoomTab setup={setup} onChanged={refresh} onOpenPage={phones.openPage} />}
          {tab === 'links' && <LinksTab onOpenPage={phones.openPage} />}
          {tab === 'faults' && <FaultsTab {...panel} />}
          {tab === 'logs' && <LogsTab people={people} />}
        </section>
      </main>
      {isGuideOpen && (
        <aside className="drawer">
          <Guide setup={setup} onClose={() => setGuideOpen(false)} />
        </aside>
      )}
    </div>
  )
}

/** While an audience is being created, its progress is requested more often. */
function isMoving({ audiences }: ConsoleState): boolean {
  return audiences.some(({ status }) => status === 'running')
}

function useSetup(): ConsoleSetup | undefined {
  const [setup, setSetup] = useState<ConsoleSetup>()
  useEffect(() => {
    ask<ConsoleSetup>('setup').then(setSetup, () => undefined)
  }, [])
  return setup
}

type Props = { state?: ConsoleState; setup?: ConsoleSetup; refresh(): void; onOpenPage(address: string): void }

function FaultsTab({ state, setup, refresh, onOpenPage }: Props) {
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

function EmptyPhone() {
  return (
    <section className="phone phone--empty">
      <Icon name="phone" />
      <b>{text.phone.empty}</b>
      <span>{text.phone.emptyHint}</span>
    </section>
  )
}
