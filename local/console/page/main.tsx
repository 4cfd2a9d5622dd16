import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { text } from './text'
import './styles/base.css'

const root = document.getElementById('root')
if (root) createRoot(root).render(isAtHub() ? <App /> : <MoveToHub />)

const HUB = 'hub.localhost'

function isAtHub(): boolean {
  return location.hostname === HUB
}

/**
 * Phones keep their cookies only in frames of the same site: `alice.hub.localhost` works in `hub.localhost`, but not in
 * `localhost`.
 */
function MoveToHub() {
  const address = `http://${HUB}:${location.port}/sandbox/`
  const [isUnknown, setUnknown] = useState(false)

  useEffect(() => {
    fetch(`${address}api/setup`, { mode: 'no-cors' }).then(
      () => location.replace(address),
      () => setUnknown(true),
    )
  }, [address])

  return (
    <main className="move">
      <h1>{isUnknown ? text.move.unknown : text.move.moving}</h1>
      <p>{isUnknown ? text.move.remedy : text.move.why}</p>
      <a className="button button--main" href={address}>
        {address}
      </a>
    </main>
  )
}
