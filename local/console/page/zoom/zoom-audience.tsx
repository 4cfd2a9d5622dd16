import { useState, type FormEvent } from 'react'
import type { ZoomWebinar } from '../../zoom-contract'
import { NumberField } from '../activities/number-field'
import { PercentField } from '../activities/percent-field'
import { ask } from '../ask'
import { Icon } from '../icon'
import { useAct } from '../use-act'
import { zoomText } from './zoom-text'

const SHARES = ['guestPercent', 'rejoinPercent', 'overlapPercent', 'pollPercent', 'questionPercent'] as const
const NAMES = {
  guestPercent: 'guests',
  rejoinPercent: 'rejoin',
  overlapPercent: 'overlap',
  pollPercent: 'poll',
  questionPercent: 'question',
} as const
const USUAL = {
  registeredPercent: 70,
  people: 20,
  guestPercent: 15,
  rejoinPercent: 30,
  overlapPercent: 20,
  pollPercent: 25,
  questionPercent: 10,
  staying: true,
}
const AT_MOST = 50_000

/** Creates rows of the participants report for any number of people. */
export function ZoomAudience({ webinar, refresh }: { webinar: ZoomWebinar; refresh(): void }) {
  const [wanted, setWanted] = useState(USUAL)
  const [made, setMade] = useState<{ people: number; joins: number }>()
  const { act, isBusy, failure } = useAct(refresh)
  const set = (change: Partial<typeof USUAL>) => setWanted((before) => ({ ...before, ...change }))
  const isLive = webinar.state === 'live'
  const isHeld = webinar.held.length > 0
  const coming = Math.round((webinar.registrants.approved * wanted.registeredPercent) / 100) + wanted.people

  function submit(event: FormEvent) {
    event.preventDefault()
    const audience = { ...wanted, staying: wanted.staying && isLive }
    void act(async () => setMade(await ask(`zoom/webinars/${webinar.id}/audience`, 'POST', audience)))
  }
  return (
    <form className="audience" onSubmit={submit}>
      <header>
        <h3>{zoomText.audience.title}</h3>
      </header>
      <p className="hint">{zoomText.audience.hint}</p>
      <div className="audience__row">
        <PercentField
          label={zoomText.audience.registered}
          value={wanted.registeredPercent}
          onChange={(registeredPercent) => set({ registeredPercent })}
        />
        <NumberField
          label={zoomText.audience.strangers}
          value={wanted.people}
          min={0}
          max={AT_MOST}
          onChange={(people) => set({ people })}
          isLabelShown
        />
      </div>
      <div className="audience__shares">
        {SHARES.map((share) => (
          <PercentField
            key={share}
            label={zoomText.audience[NAMES[share]]}
            value={wanted[share]}
            onChange={(value) => set({ [share]: value })}
          />
        ))}
      </div>
      <footer>
        <button className="button button--main" disabled={isBusy || !isHeld || coming === 0}>
          <Icon name="people" />
          {zoomText.audience.submit(coming)}
        </button>
        {isLive && (
          <label className="check">
            <input
              type="checkbox"
              checked={wanted.staying}
              onChange={(event) => set({ staying: event.target.checked })}
            />
            {zoomText.audience.staying}
          </label>
        )}
        {!isHeld && <span className="hint">{zoomText.audience.notHeld}</span>}
        {made && <span className="hint">{zoomText.audience.done(made.people, made.joins)}</span>}
      </footer>
      {failure && (
        <p className="notice notice--bad" role="alert">
          {failure}
        </p>
      )}
    </form>
  )
}
