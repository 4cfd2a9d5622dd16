import { escapeHtml, scriptValue } from '../../html'
import type { Webinar } from '../state'
import { BRAND, FOOT, pageShell } from './page-shell'
import { whenOf } from './when'

type More = {
  /** The page continues once this webinar has started or ended. */
  waitFor?: Webinar
  link?: { href: string; text: string }
}

/** A page with one message. */
export function noticePage(title: string, text: string, { waitFor, link }: More = {}): string {
  const body = `${BRAND}<main class="note"><div class="sign" aria-hidden="true">▶</div><h1>${escapeHtml(title)}</h1>
${waitFor ? `<p>${escapeHtml(whenOf(waitFor))}</p>` : ''}<p>${escapeHtml(text)}</p>
${link ? `<a class="go" href="${escapeHtml(link.href)}">${escapeHtml(link.text)}</a>` : ''}</main>${FOOT}`
  return pageShell(title, body, waitFor && waiting(waitFor))
}

function waiting({ id }: Webinar): string {
  return `setInterval(async () => {
  const reply = await fetch('/__sandbox/room/state/' + ${scriptValue(id)}).then((one) => one.json()).catch(() => ({}))
  if (reply.state && reply.state !== 'upcoming') location.reload()
}, 2000)`
}
