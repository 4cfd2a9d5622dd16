import type { ConsoleSetup, ConsoleState } from '../contract'
import { Icon } from './icon'
import { text } from './text'

type Props = { state?: ConsoleState; failure?: string; setup?: ConsoleSetup; onGuide(): void }

export function Header({ state, failure, setup, onGuide }: Props) {
  const parts = { wechat: state?.people, vhall: state?.activities, zoom: state?.zoomFaults, product: state?.product }
  return (
    <header className="header">
      <h1>
        <span className="header__mark" aria-hidden />
        {text.header.title}
        <small>{text.header.english}</small>
      </h1>
      <ul className="header__health" aria-live="polite">
        {failure && (
          <li className="health health--bad">
            {failure} {text.retrying}
          </li>
        )}
        {!failure &&
          Object.entries(parts).map(([name, part]) => {
            const isBad = part !== undefined && 'failure' in part
            const word = part === undefined ? text.connecting : 'failure' in part ? part.failure : text.header.answers
            return (
              <li key={name} className={isBad ? 'health health--bad' : 'health'} title={word}>
                {text.header.parts[name as keyof typeof text.header.parts]}
                {isBad && `：${word}`}
              </li>
            )
          })}
      </ul>
      <nav>
        <a href={setup?.links.panel} target="_blank" rel="noreferrer">
          {text.header.panel}
          <Icon name="outside" />
        </a>
        <button onClick={onGuide}>
          <Icon name="guide" />
          {text.header.guide}
        </button>
      </nav>
    </header>
  )
}
