import { useState, type FormEvent } from 'react'
import type { ZoomPeople, ZoomPerson, ZoomWebinar } from '../../zoom-contract'
import { ask } from '../ask'
import { Icon } from '../icon'
import { useAct } from '../use-act'
import { usePolled } from '../use-polled'
import { zoomText } from './zoom-text'

const SHOWN = 8

type Props = { webinar: ZoomWebinar; refresh(): void; onOpenPage(address: string): void }

/** The registrants at Zoom, newest first. Each of them can be acted for by hand. */
export function ZoomPeopleList({ webinar, refresh, onOpenPage }: Props) {
  const { value, refresh: lookAgain } = usePolled<ZoomPeople>(`zoom/webinars/${webinar.id}`)
  const { act, isBusy, failure } = useAct(() => {
    lookAgain()
    refresh()
  })
  const people = value?.people.filter(({ status }) => status !== 'cancelled').toReversed() ?? []
  const inside = new Set(value?.inside.map(({ email }) => email.toLowerCase()))
  const at = `zoom/webinars/${webinar.id}`

  return (
    <section className="zoom__people">
      <h3>{zoomText.people.title}</h3>
      {webinar.approvalType !== 2 && (
        <RegisterForm onRegister={(person) => act(() => ask(`${at}/register`, 'POST', person))} />
      )}
      {failure && (
        <p className="notice notice--bad" role="alert">
          {failure}
        </p>
      )}
      {people.length === 0 && <p className="empty-line">{zoomText.people.none}</p>}
      <ul>
        {people.slice(0, SHOWN).map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            isLive={webinar.state === 'live'}
            isInside={inside.has(person.email.toLowerCase())}
            isBusy={isBusy}
            onOpenPage={onOpenPage}
            onAct={(action) => void act(() => ask(`${at}/${action}`, 'POST', { email: person.email }))}
          />
        ))}
      </ul>
      {people.length > SHOWN && <p className="hint">{zoomText.people.more(people.length - SHOWN)}</p>}
    </section>
  )
}

type RowProps = {
  person: ZoomPerson
  isLive: boolean
  isInside: boolean
  isBusy: boolean
  onOpenPage(address: string): void
  onAct(action: string): void
}

function PersonRow({
  person: { name, email, status, joinUrl },
  isLive,
  isInside,
  isBusy,
  onOpenPage,
  onAct,
}: RowProps) {
  return (
    <li>
      <b>{name}</b>
      <span title={email}>{email}</span>
      {status !== 'approved' && <em className="tag">{zoomText.people.statuses[status]}</em>}
      {isInside && <em className="tag tag--good">{zoomText.online}</em>}
      <nav>
        {isLive && status === 'approved' && (
          <button className="link" disabled={isBusy} onClick={() => onAct(isInside ? 'leave' : 'join')}>
            {isInside ? zoomText.people.leave : zoomText.people.join}
          </button>
        )}
        {joinUrl && (
          <button
            className="link"
            title={zoomText.people.open}
            aria-label={`${zoomText.people.open} ${name}`}
            onClick={() => onOpenPage(joinUrl)}
          >
            <Icon name="phone" />
          </button>
        )}
        {joinUrl && (
          <a
            className="link"
            href={joinUrl}
            target="_blank"
            rel="noreferrer"
            title={zoomText.people.outside}
            aria-label={`${zoomText.people.outside} ${name}`}
          >
            <Icon name="outside" />
          </a>
        )}
        {status === 'pending' && (
          <button className="link" disabled={isBusy} onClick={() => onAct('approve')}>
            {zoomText.people.approve}
          </button>
        )}
        <button className="link" disabled={isBusy} onClick={() => onAct('cancel')}>
          {zoomText.people.cancel}
        </button>
      </nav>
    </li>
  )
}

function RegisterForm({
  onRegister,
}: {
  onRegister(person: { firstName: string; lastName: string; email: string }): Promise<boolean>
}) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  async function submit(event: FormEvent) {
    event.preventDefault()
    const isDone = await onRegister({
      lastName: name.trim().slice(0, 1),
      firstName: name.trim().slice(1) || name.trim(),
      email: email.trim(),
    })
    if (!isDone) return
    setName('')
    setEmail('')
  }
  return (
    <form onSubmit={(event) => void submit(event)}>
      <input
        value={name}
        onChange={(event) => setName(event.target.value)}
        placeholder={zoomText.people.name}
        aria-label={zoomText.people.name}
        required
        maxLength={60}
      />
      <input
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        placeholder={zoomText.people.email}
        aria-label={zoomText.people.email}
        required
      />
      <button className="button">{zoomText.people.register}</button>
    </form>
  )
}
