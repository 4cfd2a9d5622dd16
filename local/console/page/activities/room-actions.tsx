import { useState } from 'react'
import type { ConsoleActivity, ConsolePerson } from '../../contract'
import { ask } from '../ask'
import { text } from '../text'
import { useAct } from '../use-act'

/** The host's actions in the room. People who have the watch page open see them. */
export function RoomActions({
  activity,
  people,
  refresh,
}: {
  activity: ConsoleActivity
  people: ConsolePerson[]
  refresh(): void
}) {
  const [line, setLine] = useState('')
  const { act, isBusy, failure } = useAct(refresh)
  const push = (body: object) => act(() => ask(`vhall/activities/${activity.webinarId}/push`, 'POST', body))
  const registered = people.filter(({ contact }) => contact?.registeredFor.includes(String(activity.webinarId)))

  async function say() {
    if (await push({ kind: 'host_chat', text: line.trim() || text.room.sayDefault })) setLine('')
  }

  return (
    <fieldset className="room" disabled={isBusy}>
      <legend>{text.room.title}</legend>
      <button className="button" onClick={() => void push({ kind: 'sign_in' })}>
        {text.room.signIn}
      </button>
      <button className="button" onClick={() => void push({ kind: 'questionnaire' })}>
        {text.room.questionnaire}
      </button>
      <select
        value=""
        aria-label={text.room.prize}
        disabled={registered.length === 0}
        onChange={(event) =>
          void push({
            kind: 'prize',
            text: text.room.prizeName,
            keys: keysOf(registered.filter(({ key }) => event.target.value === '*' || key === event.target.value)),
          })
        }
      >
        <option value="">{registered.length > 0 ? `${text.room.prize}…` : text.room.nobody}</option>
        {registered.length > 1 && <option value="*">{text.room.everyone}</option>}
        {registered.map(({ key, nickname }) => (
          <option key={key} value={key}>
            {nickname}
          </option>
        ))}
      </select>
      <span className="room__say">
        <input
          value={line}
          onChange={(event) => setLine(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && void say()}
          placeholder={text.room.say}
          aria-label={text.room.say}
          maxLength={200}
        />
        <button className="button" onClick={() => void say()}>
          {text.room.send}
        </button>
      </span>
      {failure && (
        <p className="notice notice--bad" role="alert">
          {failure}
        </p>
      )}
    </fieldset>
  )
}

const keysOf = (chosen: ConsolePerson[]) => chosen.flatMap(({ contact }) => (contact ? [contact.viewerEmail] : []))
