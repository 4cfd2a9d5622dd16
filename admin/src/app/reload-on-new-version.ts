const KEY = 'livehall.reloaded-at'
const AT_MOST_EVERY_MS = 30_000

/**
 * A page's files are gone once a newer version was put up: the new version is taken instead of failing.
 * Not again and again: a file that stays missing is a fault to be shown.
 */
export function reloadOnNewVersion() {
  window.addEventListener('vite:preloadError', (event) => {
    const now = Date.now()
    if (now - Number(sessionStorage.getItem(KEY)) < AT_MOST_EVERY_MS) return

    event.preventDefault()
    sessionStorage.setItem(KEY, String(now))
    window.location.reload()
  })
}
