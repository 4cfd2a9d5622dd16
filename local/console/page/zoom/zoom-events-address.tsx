import { useState } from 'react'
import type { ZoomApp } from '../../zoom-contract'
import { zoomText } from './zoom-text'

const words = zoomText.account

type Props = {
  app: ZoomApp
  /** The address that LiveHall expects there, once the account is connected. */
  suggestion?: string
  isBusy: boolean
  onSave(url: string): void
  onValidate(): void
}

/** The field of Zoom's marketplace for the event notification address, with its challenge. */
export function ZoomEventsAddress({ app: { notification }, suggestion, isBusy, onSave, onValidate }: Props) {
  const [typed, setTyped] = useState<string>()
  const url = typed ?? notification?.url ?? ''
  const isValid = notification?.validatedAt !== undefined
  return (
    <div className="zoom__events">
      <h3>
        {words.events}
        <em className={isValid ? 'tag tag--good' : 'tag'}>
          {isValid ? words.valid : notification ? words.invalid : words.unset}
        </em>
      </h3>
      <p className="hint">{words.eventsHint}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setTyped(undefined)
          onSave(url.trim())
        }}
      >
        <input
          value={url}
          onChange={(event) => setTyped(event.target.value)}
          placeholder="https://…/api/callback/zoom/events/…"
          aria-label={words.events}
        />
        <button className="button button--main" disabled={isBusy || url.trim() === ''}>
          {words.save}
        </button>
        {notification && (
          <button type="button" className="button" disabled={isBusy} onClick={onValidate}>
            {words.validate}
          </button>
        )}
      </form>
      {suggestion ? (
        url !== suggestion && (
          <button type="button" className="link" onClick={() => setTyped(suggestion)}>
            {words.fill}
          </button>
        )
      ) : (
        <p className="hint">{words.notConnected}</p>
      )}
      {notification?.problem && (
        <p className="notice notice--bad">
          {words.invalid}：{notification.problem}
        </p>
      )}
    </div>
  )
}
