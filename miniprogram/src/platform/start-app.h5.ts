import { recall, remember } from './session-memory'

const RELOADED = 'reloaded'
const RELOAD_AGAIN_MS = 60_000

export function startApp(): void {
  liftShell()
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (reason instanceof Error && reason.name === 'ChunkLoadError') fetchNewVersion()
  })
}

/** The drawn shell of `index.html` lies over the page until the page has something of its own to show. */
function liftShell(): void {
  const shell = document.getElementById('shell')
  const app = document.getElementById('app')
  if (!shell || !app) return

  const watcher = new MutationObserver(() => {
    if (!app.querySelector('[data-drawn]')) return
    watcher.disconnect()
    shell.remove()
  })
  watcher.observe(app, { childList: true, subtree: true })
}

/** After a release the scripts that an open page still names are gone: loading it again, once, brings the new ones. */
function fetchNewVersion(): void {
  const lastTry = Number(recall(RELOADED))
  if (Date.now() - lastTry < RELOAD_AGAIN_MS) return
  // Where nothing is stored, nobody could tell the second time from the first.
  if (remember(RELOADED, String(Date.now()))) location.reload()
}
