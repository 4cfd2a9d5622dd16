import { useState, type FormEvent } from 'react'
import type { ConsolePerson } from '../../contract'
import { Icon } from '../icon'
import { text } from '../text'
import { usePolled } from '../use-polled'
import { Avatar } from './avatar'
import { OfficialAccountChat } from './official-account-chat'
import { usePhone, type PageWish } from './use-phone'
import './phone.css'

/** Everything except navigating the console itself. */
const ALLOWED =
  'allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads'

type Props = {
  person: ConsolePerson
  wish?: PageWish
  onClose(): void
  onChanged(): void
}

/** A WeChat browser on somebody's phone. */
export function Phone({ person, wish, onClose, onChanged }: Props) {
  const [isChatting, setChatting] = useState(false)
  const { frame, start, href, title, canGoBack, goHome, goTo, goBack, turnLanguage, reload, onFrameLoad } = usePhone(
    person.key,
    wish,
  )

  return (
    <section className="phone" aria-label={person.nickname}>
      <header className="phone__owner">
        <Avatar person={person} size="s" />
        <div className="phone__who">
          <b>{person.nickname}</b>
          <span>{factsOf(person)}</span>
        </div>
        <button className="button button--small" aria-pressed={isChatting} onClick={() => setChatting(!isChatting)}>
          <Icon name="chat" />
          {isChatting ? text.account.close : text.account.open}
        </button>
        <a
          className="icon-button"
          href={href || undefined}
          target="_blank"
          rel="noreferrer"
          title={text.phone.openOutside}
          aria-label={text.phone.openOutside}
        >
          <Icon name="outside" />
        </a>
        <button className="icon-button" onClick={onClose} title={text.phone.close} aria-label={text.phone.close}>
          <Icon name="close" />
        </button>
      </header>
      <AddressBar onGo={goTo} />
      <SmsNotes />
      <div className="phone__body">
        {isChatting && (
          <OfficialAccountChat
            person={person}
            pageHref={href}
            onChanged={onChanged}
            onOpen={(url) => {
              setChatting(false)
              goTo(url)
            }}
          />
        )}
        <div className="phone__bar" hidden={isChatting}>
          <button onClick={goBack} disabled={!canGoBack} title={text.phone.back} aria-label={text.phone.back}>
            <Icon name="back" />
          </button>
          <button onClick={goHome} title={text.phone.home} aria-label={text.phone.home}>
            <Icon name="home" />
          </button>
          <h2>{title}</h2>
          <button onClick={turnLanguage} title={text.phone.language} aria-label={text.phone.language}>
            <Icon name="language" />
          </button>
          <button onClick={reload} title={text.phone.reload} aria-label={text.phone.reload}>
            <Icon name="reload" />
          </button>
        </div>
        {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a phone's page needs its scripts and its own cookies; it is another origin anyway */}
        <iframe
          key={start.round}
          hidden={isChatting}
          ref={frame}
          src={start.url}
          title={`${person.nickname} · ${title}`}
          onLoad={onFrameLoad}
          allow="clipboard-write"
          sandbox={ALLOWED}
        />
      </div>
    </section>
  )
}

function AddressBar({ onGo }: { onGo(typed: string): void }) {
  const [typed, setTyped] = useState('')
  function submit(event: FormEvent) {
    event.preventDefault()
    if (typed.trim() === '') return
    onGo(typed)
    setTyped('')
  }
  return (
    <form className="phone__address" onSubmit={submit}>
      <Icon name="link" />
      <input
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        placeholder={text.phone.address}
        aria-label={text.phone.address}
      />
      {typed !== '' && <button className="button button--small">{text.phone.go}</button>}
    </form>
  )
}

function factsOf({ phone, isSubscribed, isSnapshot, contact }: ConsolePerson): string {
  return [
    contact?.name && contact.name !== '' ? `${contact.name} ${contact.email ?? ''}`.trim() : phone,
    isSubscribed ? text.people.follows : text.people.doesNotFollow,
    ...(isSnapshot ? [text.phone.snapshot] : []),
  ].join(' · ')
}

type Sms = { phone: string; text: string; at: string }

const SHOWN = 2
const SHOWN_MINUTES = 10

/**
 * The SMS messages that the stand-in delivered last. The phone number is shown, because people type any number they
 * like.
 */
function SmsNotes() {
  const { value } = usePolled<{ messages: Sms[]; now: string }>('sms/messages')
  const since = value ? Date.parse(value.now) - SHOWN_MINUTES * 60_000 : 0
  const recent = value?.messages.filter(({ at }) => Date.parse(at) > since).slice(0, SHOWN) ?? []
  if (recent.length === 0) return null

  return (
    <ul className="phone__sms" aria-label={text.phone.sms}>
      {recent.map((sms) => (
        <li key={`${sms.phone}${sms.at}`}>
          <b>{text.phone.smsTo(sms.phone)}</b> {sms.text}
        </li>
      ))}
    </ul>
  )
}
