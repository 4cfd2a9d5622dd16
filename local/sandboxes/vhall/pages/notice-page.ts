import type { Activity } from '../state'
import { escapeHtml, pageShell, scriptValue } from './page-shell'

/** A page with one thing to say; it reloads by itself once the activity it waits for has changed its state. */
export function noticePage(title: string, text: string, { waitFor }: { waitFor?: Activity } = {}): string {
  const body = `<main class="page"><div class="note"><div class="sign">▶</div><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p></div>
<div class="foot">微吼直播 · 本地替身</div></main>`
  return pageShell(title, body, waitFor && waiting(waitFor))
}

function waiting({ id, state }: Activity): string {
  return `setInterval(async () => {
  const reply = await fetch('/__sandbox/room/state/' + ${scriptValue(id)}).then((one) => one.json()).catch(() => ({}))
  if (reply.state && reply.state !== ${scriptValue(state)}) location.reload()
}, 2000)`
}
