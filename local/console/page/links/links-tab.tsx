import { useState } from 'react'
import type { ConsoleLink } from '../../contract'
import { Icon } from '../icon'
import { text } from '../text'
import { usePolled } from '../use-polled'
import './links.css'

type Props = { onOpenPage(address: string): void }

/** The same link opened in each place where people open it: inside WeChat, in a phone's browser, on a computer. */
export function LinksTab({ onOpenPage }: Props) {
  const { value, failure } = usePolled<{ links: ConsoleLink[] }>('links')
  const [pasted, setPasted] = useState('')
  const address = pasted.trim()

  return (
    <div className="card links">
      <p className="hint">{text.links.intro}</p>
      <div className="links__paste">
        <input
          value={pasted}
          onChange={(event) => setPasted(event.target.value)}
          placeholder={text.links.paste}
          aria-label={text.links.paste}
        />
        {address !== '' && <Openings address={address} onOpenPage={onOpenPage} />}
      </div>
      {failure && <p className="notice notice--bad">{failure}</p>}
      {value?.links.length === 0 && (
        <div className="empty">
          <Icon name="link" />
          <b>{text.links.none}</b>
          <span>{text.links.noneHint}</span>
        </div>
      )}
      <ul>
        {value?.links.map((link) => (
          <li key={link.id}>
            <div className="links__what">
              <b title={link.title ?? undefined}>{link.title ?? text.links.hall}</b>
              <span>
                {wayOf(link)} · /r/{link.id}
              </span>
            </div>
            <div className="links__actions">
              <button className="link" title={text.links.scanHint} onClick={() => onOpenPage(scanned(link))}>
                <Icon name="phone" />
                {text.links.scan}
              </button>
              <Openings address={`/r/${link.id}`} onOpenPage={onOpenPage} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Openings({ address, onOpenPage }: Props & { address: string }) {
  return (
    <>
      <button className="link" onClick={() => onOpenPage(address)}>
        {text.links.asWechat}
      </button>
      <a
        className="link"
        href={`/sandbox/api/links/as-phone?address=${encodeURIComponent(address)}`}
        target="_blank"
        rel="noreferrer"
      >
        {text.links.asPhone}
      </a>
      <a className="link" href={address} target="_blank" rel="noreferrer">
        {text.links.asDesktop}
      </a>
    </>
  )
}

/** What a mini-program receives from WeChat when its code is scanned: the page and the scene, encoded once. */
function scanned({ id, isWebinar }: ConsoleLink): string {
  return `/m/${isWebinar ? 'webinar' : 'hall'}?scene=${encodeURIComponent(`s=${id}`)}`
}

function wayOf({ channel, inviter }: ConsoleLink): string {
  if (inviter !== null) return text.links.inviter(inviter)
  return channel ? text.links.channel(channel) : text.links.plain
}
