import { useState, type FormEvent } from 'react'
import type { AudienceRequest, ConsoleActivity } from '../../contract'
import { ask } from '../ask'
import { Icon } from '../icon'
import { text } from '../text'
import { useAct } from '../use-act'
import { NumberField } from './number-field'
import { PercentField } from './percent-field'

type Wanted = Omit<AudienceRequest, 'webinarId'>

const AT_MOST = 100_000
const SIZES = [0, 10, 100, 1_000, 10_000, 100_000]
const USUAL: Wanted = {
  watches: 'live',
  registeredPercent: 70,
  strangers: 10,
  minutes: 30,
  stays: 1,
  staying: true,
  chatPercent: 30,
  signInPercent: 50,
  answerPercent: 20,
  winners: 1,
  replayPercent: 0,
}

/** Who attends, for how long, and what they do. */
export function AudienceForm({ activity, refresh }: { activity: ConsoleActivity; refresh(): void }) {
  const [wanted, setWanted] = useState<Wanted>({ ...USUAL, watches: activity.state === 5 ? 'replay' : 'live' })
  const { act, isBusy, failure } = useAct(refresh)
  const set = (change: Partial<Wanted>) => setWanted((before) => ({ ...before, ...change }))

  const registered = activity.webinar?.registered ?? 0
  const coming = Math.round((registered * wanted.registeredPercent) / 100)
  const size = coming + wanted.strangers
  const isReplay = wanted.watches === 'replay'
  const hurdle = hurdleOf(activity, wanted, size)

  function submit(event: FormEvent) {
    event.preventDefault()
    const staying = wanted.staying && activity.state === 1
    const replayPercent = activity.replayId === undefined || isReplay ? 0 : wanted.replayPercent
    void act(() => ask('audiences', 'POST', { ...wanted, staying, replayPercent, webinarId: activity.webinarId }))
  }

  return (
    <form className="audience" onSubmit={submit}>
      <header>
        <h3>
          {text.audience.title}
          <small>{text.audience.english}</small>
        </h3>
        <div className="segments" role="radiogroup">
          {(['live', 'replay'] as const).map((what) => (
            <button
              key={what}
              type="button"
              role="radio"
              aria-checked={wanted.watches === what}
              onClick={() => set({ watches: what })}
            >
              {text.audience[what]}
            </button>
          ))}
        </div>
      </header>

      <div className="audience__row">
        <span className="audience__name">{text.audience.registered}</span>
        {registered > 0 ? (
          <PercentField
            label={text.audience.come}
            value={wanted.registeredPercent}
            onChange={(registeredPercent) => set({ registeredPercent })}
            note={text.audience.about(coming, registered)}
          />
        ) : (
          <span className="hint">{text.audience.noRegistrants}</span>
        )}
      </div>
      <div className="audience__row">
        <span className="audience__name" title={text.audience.strangersHint}>
          {text.audience.strangers}
        </span>
        <NumberField
          label={text.audience.strangers}
          value={wanted.strangers}
          min={0}
          max={AT_MOST}
          onChange={(strangers) => set({ strangers })}
        />
        <span className="sizes">
          {SIZES.map((strangers) => (
            <button
              key={strangers}
              type="button"
              aria-pressed={strangers === wanted.strangers}
              onClick={() => set({ strangers })}
            >
              {shortOf(strangers)}
            </button>
          ))}
        </span>
      </div>
      <div className="audience__row">
        <span className="audience__name">{text.audience.minutes}</span>
        <NumberField
          label={text.audience.minutes}
          value={wanted.minutes}
          min={1}
          max={600}
          onChange={(minutes) => set({ minutes })}
          unit={text.audience.minutesUnit}
        />
        <NumberField
          label={text.audience.stays}
          value={wanted.stays}
          min={1}
          max={20}
          onChange={(stays) => set({ stays })}
          unit={text.audience.staysUnit}
          isLabelShown
        />
        {activity.state === 1 && !isReplay && (
          <label className="check">
            <input
              type="checkbox"
              checked={wanted.staying}
              onChange={(event) => set({ staying: event.target.checked })}
            />
            {text.audience.staying}
          </label>
        )}
      </div>
      {!isReplay && (
        <div className="audience__shares">
          <PercentField
            label={text.audience.chat}
            value={wanted.chatPercent}
            onChange={(chatPercent) => set({ chatPercent })}
          />
          <PercentField
            label={text.audience.signIn}
            value={wanted.signInPercent}
            onChange={(signInPercent) => set({ signInPercent })}
          />
          <PercentField
            label={text.audience.answer}
            value={wanted.answerPercent}
            onChange={(answerPercent) => set({ answerPercent })}
          />
          {activity.replayId !== undefined && (
            <PercentField
              label={text.audience.back}
              value={wanted.replayPercent}
              onChange={(replayPercent) => set({ replayPercent })}
            />
          )}
          <NumberField
            label={text.audience.win}
            value={wanted.winners}
            min={0}
            max={1000}
            onChange={(winners) => set({ winners })}
            unit={text.audience.winUnit}
            isLabelShown
          />
        </div>
      )}
      <footer>
        <button className="button button--main" disabled={isBusy || hurdle !== undefined}>
          <Icon name="people" />
          {text.audience.submit(size)}
        </button>
        {hurdle && <span className="hint">{hurdle}</span>}
      </footer>
      {failure && (
        <p className="notice notice--bad" role="alert">
          {failure}
        </p>
      )}
    </form>
  )
}

function hurdleOf(activity: ConsoleActivity, { watches }: Wanted, size: number): string | undefined {
  if (watches === 'live' && !activity.heldSince) return text.audience.notHeld
  if (watches === 'replay' && activity.replayId === undefined) return text.audience.noReplay
  if (size > AT_MOST) return text.audience.tooMany
  return size === 0 ? text.audience.nobody : undefined
}

function shortOf(count: number): string {
  if (count >= 10_000) return `${count / 10_000} 万`
  return count >= 1_000 ? `${count / 1_000} 千` : String(count)
}
