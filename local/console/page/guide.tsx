import { useState } from 'react'
import type { ConsoleSetup } from '../contract'
import { Copyable } from './copyable'
import { Icon } from './icon'
import { text } from './text'
import './guide.css'

/** What to try first, and every address that a person may need. */
export function Guide({ setup, onClose }: { setup?: ConsoleSetup; onClose?(): void }) {
  const [platform, setPlatform] = useState<'vhall' | 'zoom'>('vhall')
  return (
    <section className="guide">
      <header>
        <h2>
          {text.guide.title}
          <small>{text.guide.english}</small>
        </h2>
        <div className="segments" role="radiogroup">
          {(['vhall', 'zoom'] as const).map((name) => (
            <button key={name} role="radio" aria-checked={platform === name} onClick={() => setPlatform(name)}>
              {text.guide.platforms[name]}
            </button>
          ))}
        </div>
        {onClose && (
          <button className="icon-button" onClick={onClose} title={text.guide.close} aria-label={text.guide.close}>
            <Icon name="close" />
          </button>
        )}
      </header>
      <ol>
        {text.guide[platform].map(([name, what]) => (
          <li key={name}>
            <b>{name}</b>
            <span>{what}</span>
          </li>
        ))}
      </ol>
      {setup && <Addresses setup={setup} />}
    </section>
  )
}

function Addresses({ setup: { links, operators, databaseUrl, dataDir } }: { setup: ConsoleSetup }) {
  const hall = links.hub.replace('//', '//alice.') + '/m/hall'
  return (
    <dl className="guide__links">
      <dt>{text.guide.operators}</dt>
      {operators.length === 0 && <dd className="guide__note">{text.guide.noOperators}</dd>}
      {operators.map(({ name, email, password, role }) => (
        <dd key={email}>
          <span title={role}>{name}</span>
          <div>
            <Copyable value={email} />
            <Copyable value={password} />
          </div>
        </dd>
      ))}
      <dt>{text.guide.links}</dt>
      <dd>
        <span>{text.guide.panel}</span>
        <Address href={links.panel} />
      </dd>
      <dd title={text.guide.hallNote}>
        <span>{text.guide.hall}</span>
        <Address href={hall} />
      </dd>
      <dd>
        <span>{text.guide.database}</span>
        <Copyable value={databaseUrl} />
      </dd>
      <dd>
        <span>{text.guide.data}</span>
        <Copyable value={dataDir} />
      </dd>
    </dl>
  )
}

function Address({ href }: { href: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {href.replace('http://', '')}
    </a>
  )
}
