import { recall, remember } from './session-memory'

const RELOADED = 'reloaded'
const RELOAD_AGAIN_MS = 60_000

export function startApp(): void {
  liftShell()
  window.addEventListener('unhandledrejection', ({ reason }) => {
    if (reason instanceof Error && reason.name === 'ChunkLoadError') fetchNewVersion()
  })
}

/** The placeholder of `index.html` covers the page until the page has content. */
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

/** After a release the scripts that an open page names no longer exist. Reloading it once loads the new ones. */
function fetchNewVersion(): void {
  const lastTry = Number(recall(RELOADED))
  if (Date.now() - lastTry < RELOAD_AGAIN_MS) return
  // Without storage a second reload could not be detected, and the page would reload forever.
  if (remember(RELOADED, String(Date.now()))) location.reload()
}
