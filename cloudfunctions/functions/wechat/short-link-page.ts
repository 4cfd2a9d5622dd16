import { html, raw } from 'hono/html'
import { create } from 'qrcode'
import type { ServerText } from '../../../shared/text/server-text'
import { htmlPage, type Page } from '../../wiring/http/html-page'

type Words = ServerText['shortLink']

/** On a computer: scan with WeChat, or go on here. */
export function desktopPage(
  { title, startsAt, path, here }: { title: string | null; startsAt: Date | null; path: string; here: string },
  text: Words,
): Page {
  return htmlPage(
    text.locale,
    title ?? text.hall,
    html` <small>${title === null ? text.welcome : text.invitation}</small>
      <h1>${title ?? text.hall}</h1>
      ${startsAt && html`<p>${text.inZone(shanghaiTime(startsAt, text.locale))}</p>`} ${raw(qrSvg(here, text.qr))}
      <p>${text.scan}</p>
      <a href="${path}">${text.openHere}</a>`,
  )
}

type Preview = {
  title: string | null
  startsAt: Date | null
  path: string
  intro: string
  coverUrl: string
  origin: string
}

/** What a chat program shows of a link that was pasted into it. */
export function previewPage({ title, startsAt, path, intro, coverUrl, origin }: Preview, text: Words): Page {
  const words = [startsAt && text.inZone(shanghaiTime(startsAt, text.locale)), intro].filter(Boolean).join(' · ')
  const picture = coverUrl && new URL(coverUrl, origin).href
  return htmlPage(
    text.locale,
    title ?? text.hall,
    html`<h1>${title ?? text.hall}</h1>
      <p>${words}</p>
      <a href="${path}">${text.openHere}</a>`,
    html`<meta property="og:type" content="website" />
      <meta property="og:title" content="${title ?? text.hall}" />
      <meta property="og:description" content="${words}" />
      <meta name="description" content="${words}" />
      ${picture && html`<meta property="og:image" content="${picture}" />`}`,
  )
}

export function unknownPage(text: Words): Page {
  return htmlPage(
    text.locale,
    text.unknownTitle,
    html`<h1>${text.unknownTitle}</h1>
      <p>${text.unknownHint}</p>
      <a href="/m/hall">${text.toHall}</a>`,
  )
}

function qrSvg(content: string, label: string): string {
  const { modules } = create(content, { errorCorrectionLevel: 'M' })
  let path = ''
  modules.data.forEach((isDark, at) => {
    if (isDark) path += `M${at % modules.size} ${Math.floor(at / modules.size)}h1v1h-1z`
  })
  return `<svg role="img" aria-label="${label}" viewBox="0 0 ${modules.size} ${modules.size}" shape-rendering="crispEdges"><path d="${path}" fill="#16181d"/></svg>`
}

const shanghaiTime = (at: Date, locale: string) =>
  new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(at)
