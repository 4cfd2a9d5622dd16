import { useState } from 'react'
import type { AccountButton, ChatLine, ConsoleAccount, ConsolePerson } from '../../contract'
import { ask } from '../ask'
import { Icon } from '../icon'
import { text } from '../text'
import { useAct } from '../use-act'
import { usePolled } from '../use-polled'
import './official-account-chat.css'

type Props = { person: ConsolePerson; pageHref: string; onOpen(url: string): void; onChanged(): void }

/**
 * The chat with the official account: received messages, following and unfollowing, scanning its codes, tapping its
 * menu.
 */
export function OfficialAccountChat({ person, pageHref, onOpen, onChanged }: Props) {
  const { value: account, refresh } = usePolled<ConsoleAccount>(`wechat/account/${person.key}`)
  const [scanned, setScanned] = useState<string>()
  const { act, isBusy, failure } = useAct(() => {
    refresh()
    onChanged()
  })
  if (!account) return <div className="account" aria-busy />

  const follow = (url?: string) =>
    act(() => ask('wechat/follow', 'POST', { person: person.key, url })).then(() => setScanned(undefined))
  const unfollow = () => act(() => ask('wechat/unfollow', 'POST', { person: person.key }))

  async function scan(url: string) {
    await act(async () => {
      const { shows } = await ask<{ shows: 'account' | 'chat' }>('wechat/scan', 'POST', { person: person.key, url })
      setScanned(shows === 'account' ? url : undefined)
    })
  }

  async function tap(path: number[]) {
    await act(async () => {
      const { url } = await ask<{ url: string }>('wechat/menu-tap', 'POST', { person: person.key, path })
      if (url) onOpen(url)
    })
  }

  return (
    <div className="account">
      <header className="account__head">
        <h2>{account.name}</h2>
        {account.isFollowing && (
          <button className="button button--small" disabled={isBusy} onClick={() => void unfollow()}>
            {text.account.unfollow}
          </button>
        )}
      </header>
      <div className="account__chat">
        {account.chat.length === 0 && (
          <p className="account__note">{account.isFollowing ? text.account.quiet : text.account.notFollowing}</p>
        )}
        {account.chat.map((line, at) => (
          <Line key={`${line.at}${at}`} line={line} onOpen={onOpen} />
        ))}
        {!account.isFollowing && (
          <div className="account__card account__card--follow">
            {scanned && <p>{text.account.scanned(account.name)}</p>}
            <button className="button" disabled={isBusy} onClick={() => void follow(scanned)}>
              {scanned ? text.account.followAfterScan : text.account.follow}
            </button>
          </div>
        )}
        {failure && (
          <p className="notice notice--bad" role="alert">
            {failure}
          </p>
        )}
      </div>
      <details className="account__scan">
        <summary>
          <Icon name="scan" />
          {text.account.scan}
        </summary>
        {account.codes.length === 0 && <p className="account__note">{text.account.noCodes}</p>}
        {account.codes.map(({ scene, url }) => (
          <button key={scene} disabled={isBusy} onClick={() => void scan(url)}>
            {isOfPage(scene, pageHref) ? text.account.thisPage(scene) : scene}
          </button>
        ))}
      </details>
      {account.isFollowing && <MenuBar buttons={account.menu} isBusy={isBusy} onTap={(path) => void tap(path)} />}
    </div>
  )
}

function Line({ line, onOpen }: { line: ChatLine; onOpen(url: string): void }) {
  if (line.kind !== 'card')
    return <p className={line.kind === 'text' ? 'account__said' : 'account__note'}>{line.text}</p>
  return (
    <button className="account__card" onClick={() => onOpen(line.url)}>
      {line.pictureUrl && <img src={line.pictureUrl} alt="" />}
      <b>{line.title}</b>
      <span>{line.description}</span>
    </button>
  )
}

function MenuBar({
  buttons,
  isBusy,
  onTap,
}: {
  buttons: AccountButton[]
  isBusy: boolean
  onTap(path: number[]): void
}) {
  const [open, setOpen] = useState<number>()
  if (buttons.length === 0) return <p className="account__note">{text.account.noMenu}</p>

  return (
    <nav className="account__menu">
      {buttons.map(({ name, type, sub_button: below = [] }, at) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={at}>
          {open === at && (
            <div className="account__below">
              {/* oxlint-disable-next-line react/no-array-index-key */}
              {below.map((child, index) => (
                <button key={index} disabled={isBusy} onClick={() => onTap([at, index])}>
                  {child.name}
                </button>
              ))}
            </div>
          )}
          <button
            disabled={isBusy}
            onClick={() => (below.length > 0 ? setOpen(open === at ? undefined : at) : onTap([at]))}
          >
            {name}
            {type === 'miniprogram' && <small> {text.account.miniProgram}</small>}
          </button>
        </div>
      ))}
    </nav>
  )
}

function isOfPage(scene: string, href: string): boolean {
  const code = URL.canParse(href) ? new URL(href).searchParams.get('code') : null
  return code !== null && scene.startsWith(`act_${code}`)
}
