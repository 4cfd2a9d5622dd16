import { useEffect, useRef, useState, type FormEvent } from 'react'
import { ask } from '../ask'
import { text } from '../text'
import { useAct } from '../use-act'

/** Calls `onDone` with the new user's key, or without a key when the dialog was cancelled. */
export function NewPersonDialog({ onDone }: { onDone(key?: string): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [nickname, setNickname] = useState('')
  const [key, setKey] = useState('')
  const [phone, setPhone] = useState(() => `1390013${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`)
  const [isSubscribed, setSubscribed] = useState(false)
  const { act, isBusy, failure } = useAct(() => undefined)

  useEffect(() => dialog.current?.showModal(), [])

  async function create(event: FormEvent) {
    event.preventDefault()
    const isMade = await act(() =>
      ask('wechat/people', 'POST', { key, nickname: nickname.trim(), phone, isSubscribed }),
    )
    if (isMade) onDone(key)
  }

  return (
    <dialog ref={dialog} className="dialog" onCancel={() => onDone()}>
      <form onSubmit={create}>
        <h2>{text.newPerson.title}</h2>
        <label className="field">
          {text.newPerson.nickname}
          <input
            value={nickname}
            onChange={(event) => setNickname(event.target.value)}
            required
            maxLength={32}
            autoFocus
          />
        </label>
        <label className="field">
          {text.newPerson.key}
          <input
            value={key}
            onChange={(event) => setKey(event.target.value.toLowerCase())}
            required
            pattern="[a-z][a-z0-9]{1,30}"
            title={text.newPerson.keyHint}
          />
          <small>{text.newPerson.keyHint}</small>
        </label>
        <label className="field">
          {text.newPerson.phone}
          <input
            value={phone}
            onChange={(event) => setPhone(event.target.value)}
            required
            pattern="1[0-9]{10}"
            inputMode="numeric"
          />
        </label>
        <label className="check">
          <input type="checkbox" checked={isSubscribed} onChange={(event) => setSubscribed(event.target.checked)} />
          {text.newPerson.follows}
        </label>
        {failure && (
          <p className="notice notice--bad" role="alert">
            {failure}
          </p>
        )}
        <footer>
          <button type="button" className="button" onClick={() => onDone()}>
            {text.newPerson.cancel}
          </button>
          <button className="button button--main" disabled={isBusy}>
            {text.newPerson.create}
          </button>
        </footer>
      </form>
    </dialog>
  )
}
