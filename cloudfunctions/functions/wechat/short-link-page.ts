import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { create } from 'qrcode'
import type { ServerText } from '../../../shared/text/server-text'

type Page = HtmlEscapedString | Promise<HtmlEscapedString>
type Words = ServerText['shortLink']

const STYLE = `
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; box-sizing: border-box;
    font: 16px/1.6 -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; color: #16181d; background: #f4f2ee }
  main { width: min(440px, 100%); box-sizing: border-box; padding: 44px 40px 36px; border-radius: 20px; background: #fff; text-align: center;
    box-shadow: 0 12px 40px rgb(22 24 29 / 8%) }
  small { color: #8a8f99; letter-spacing: .08em } h1 { margin: 10px 0 6px; font-size: 22px; line-height: 1.45; overflow-wrap: anywhere }
  p { margin: 0; color: #636a76 } svg { width: 220px; height: 220px; margin: 26px auto 14px; display: block }
  a { display: block; margin-top: 28px; padding: 12px; border-radius: 12px; color: #fff; background: #16181d; text-decoration: none; font-weight: 600 }
  a:focus-visible { outline: 3px solid #e8613c; outline-offset: 3px }`

/** On a computer: scan with WeChat, or go on here. */
export function desktopPage(
  { title, startsAt, path, here }: { title: string | null; startsAt: Date | null; path: string; here: string },
  text: Words,
): Page {
  return page(
    text.locale,
    title ?? text.hall,
    html` <small>${title === null ? text.welcome : text.invitation}</small>
      <h1>${title ?? text.hall}</h1>
      ${startsAt && html`<p>${shanghaiTime(startsAt, text.locale)}</p>`} ${raw(qrSvg(here, text.qr))}
      <p>${text.scan}</p>
      <a href="${path}">${text.openHere}</a>`,
  )
}

export function unknownPage(text: Words): Page {
  return page(
    text.locale,
    text.unknownTitle,
    html`<h1>${text.unknownTitle}</h1>
      <p>${text.unknownHint}</p>
      <a href="/m/hall">${text.toHall}</a>`,
  )
}

function page(locale: string, title: string, content: Page): Page {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`
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
