/** The drawn shell of `index.html` lies over the page until the page has something of its own to show. */
export function startApp(): void {
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
