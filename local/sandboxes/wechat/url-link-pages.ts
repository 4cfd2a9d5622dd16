import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import type { WechatPerson } from './wechat-person'

type Page = HtmlEscapedString | Promise<HtmlEscapedString>

const STYLE = `
  body { margin: 0; padding: 64px 24px; font: 16px/1.6 -apple-system, 'PingFang SC', 'Noto Sans CJK SC', sans-serif; color: #191919; background: #ededed; text-align: center }
  h1 { font-size: 20px; font-weight: 500; margin: 0 0 8px } p { color: #7f7f7f; margin: 0 0 28px }
  nav { display: grid; gap: 1px; max-width: 420px; margin: 0 auto; background: #e5e5e5; border-radius: 8px; overflow: hidden }
  a { display: flex; align-items: center; gap: 12px; padding: 10px 16px; background: #fff; color: inherit; text-decoration: none }
  a:hover, a:focus-visible { background: #f7f7f7 }
  i { width: 36px; height: 36px; border-radius: 6px; color: #fff; font-style: normal; line-height: 36px }`

export function openPage(people: WechatPerson[], addressOn: (key: string) => string): Page {
  return page(
    '打开小程序',
    html` <h1>即将打开微信小程序</h1>
      <p>本地替身：选择在谁的手机上打开</p>
      <nav>
        ${people.map((person) => html`<a href="${addressOn(person.key)}"><i style="background:${person.avatar.color}">${person.avatar.initial}</i>${person.nickname}</a>`)}
      </nav>`,
  )
}

export function overPage(): Page {
  return page(
    '链接已过期',
    html`<h1>链接已过期</h1>
      <p>打开小程序的链接最长有效 30 天</p>`,
  )
}

function page(title: string, content: Page): Page {
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        ${content}
      </body>
    </html>`
}
