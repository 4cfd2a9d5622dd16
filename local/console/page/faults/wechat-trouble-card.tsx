import { useState } from 'react'
import type { ConsolePerson } from '../../contract'
import { ask } from '../ask'
import { Icon } from '../icon'
import { Avatar } from '../phones/avatar'
import { text } from '../text'
import { useAct } from '../use-act'
import { ANSWERS, KINDS, LOGINS } from './wechat-answers'

/** A phone with a session only goes through WeChat's login again when this address is opened. */
const SIGN_IN = '/api/wechat/oauth/start?return=/m/hall'

export function WechatTroubleCard({
  people,
  refresh,
  onOpenPage,
}: {
  people: ConsolePerson[]
  refresh(): void
  onOpenPage(address: string): void
}) {
  const [path, setPath] = useState(LOGINS[0]?.path ?? '')
  const { act, isBusy, failure } = useAct(refresh)

  return (
    <div className="card faults">
      <header className="faults__head">
        <div>
          <h2>{text.faults.wechatTitle}</h2>
          <p className="hint">{text.faults.wechatHint}</p>
        </div>
        <div className="segments" role="radiogroup">
          {LOGINS.map((login) => (
            <button
              key={login.path}
              role="radio"
              aria-checked={login.path === path}
              onClick={() => setPath(login.path)}
            >
              {login.name}
            </button>
          ))}
        </div>
      </header>
      <div className="kinds kinds--act">
        {KINDS.map((kind) => {
          const [title, detail] = text.faults.wechatKinds[kind]
          return (
            <button
              key={kind}
              disabled={isBusy}
              onClick={() => void act(() => ask('wechat/next-answer', 'POST', { path, answer: ANSWERS[kind] }))}
            >
              <b>{title}</b>
              <small>{detail}</small>
            </button>
          )
        })}
      </div>
      {failure && (
        <p className="notice notice--bad" role="alert">
          {failure}
        </p>
      )}
      <button className="link" onClick={() => onOpenPage(SIGN_IN)}>
        <Icon name="phone" />
        {text.faults.signInAgain}
      </button>
      <h3>{text.faults.snapshotTitle}</h3>
      <p className="hint">{text.faults.snapshotHint}</p>
      <div className="snapshots">
        {people.map((person) => (
          <button
            key={person.key}
            aria-pressed={person.isSnapshot}
            disabled={isBusy}
            onClick={() =>
              void act(() => ask(`wechat/people/${person.key}`, 'PATCH', { isSnapshot: !person.isSnapshot }))
            }
          >
            <Avatar person={person} size="s" />
            {person.nickname}
          </button>
        ))}
      </div>
    </div>
  )
}
