import { html, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Page = HtmlEscapedString | Promise<HtmlEscapedString>

const STYLE = `
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 24px; box-sizing: border-box;
    font: 16px/1.6 -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; color: #16181d; background: #f4f2ee }
  main { width: min(440px, 100%); box-sizing: border-box; padding: 44px 40px 36px; border-radius: 20px; background: #fff; text-align: center;
    box-shadow: 0 12px 40px rgb(22 24 29 / 8%) }
  small { color: #8a8f99; letter-spacing: .08em } h1 { margin: 10px 0 6px; font-size: 22px; line-height: 1.45; overflow-wrap: anywhere }
  p { margin: 0; color: #636a76 } svg { width: 220px; height: 220px; margin: 26px auto 14px; display: block }
  a { display: block; margin-top: 28px; padding: 12px; border-radius: 12px; color: #fff; background: #16181d; text-decoration: none; font-weight: 600 }
  a:focus-visible { outline: 3px solid #e8613c; outline-offset: 3px }`

/** An HTML page of the server itself, for addresses that are opened in a browser and are no part of the H5. */
export function htmlPage(locale: string, title: string, content: Page, head: Page | '' = ''): Page {
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        ${head}
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <main>${content}</main>
      </body>
    </html>`
}
