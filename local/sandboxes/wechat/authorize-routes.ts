import { Hono, type Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'
import { readAuthorizeRequest, type AuthorizeRequest } from './authorize-request'
import { OFFICIAL_ACCOUNT } from './wechat-accounts'
import type { WechatPerson } from './wechat-person'
import type { WechatWorld } from './wechat-world'

const COOKIE = 'wechat_person'

/** The page at open.weixin.qq.com through which WeChat's browser logs in. */
export function authorizeRoutes({ people, codes, allowedRedirectHosts }: WechatWorld): Hono {
  const app = new Hono()

  app.get('/connect/oauth2/authorize', (c) => {
    const search = searchOf(c)
    const request = readAuthorizeRequest(search, OFFICIAL_ACCOUNT.appId, allowedRedirectHosts)
    if ('refusal' in request) return c.html(refusalPage(request.refusal), 400)

    const person = people.find(request.redirectUrl.hostname.split('.')[0]) ?? people.find(getCookie(c, COOKIE))
    if (!person) {
      const isInWechat = (c.req.header('user-agent') ?? '').includes('MicroMessenger')
      return c.html(choosePage(people.all(), search), isInWechat ? 200 : 403)
    }
    return request.scope === 'snsapi_base' ? comeBack(c, request, person) : c.html(consentPage(person, search))
  })

  app.post('/connect/oauth2/confirm', async (c) => {
    const form = await c.req.parseBody()
    const request = readAuthorizeRequest(String(form.search), OFFICIAL_ACCOUNT.appId, allowedRedirectHosts)
    if ('refusal' in request) return c.html(refusalPage(request.refusal), 400)
    const person = people.find(String(form.person))
    return person ? comeBack(c, request, person) : c.html(refusalPage('没有这个微信用户'), 400)
  })

  /** Only the stand-in asks whose phone this is; it remembers the answer for this browser. */
  app.post('/__sandbox/choose', async (c) => {
    const form = await c.req.parseBody()
    setCookie(c, COOKIE, String(form.person), { path: '/', httpOnly: true, sameSite: 'Lax' })
    return c.redirect(`/connect/oauth2/authorize${String(form.search)}`)
  })

  function comeBack(c: Context, { appId, redirectUrl, scope, state }: AuthorizeRequest, person: WechatPerson) {
    const target = new URL(redirectUrl)
    target.searchParams.set('code', codes.issue({ personKey: person.key, appId, scope }))
    target.searchParams.set('state', state)
    return c.redirect(target.href)
  }

  return app
}

function searchOf(c: Context): string {
  const start = c.req.url.indexOf('?')
  return start < 0 ? '' : c.req.url.slice(start)
}

type Page = HtmlEscapedString | Promise<HtmlEscapedString>

const STYLE = `
  body { margin: 0; padding: 56px 24px; font: 16px/1.6 -apple-system, 'PingFang SC', 'Noto Sans CJK SC', sans-serif;
    color: #191919; background: #ededed; text-align: center }
  h1 { font-size: 20px; font-weight: 500; margin: 0 0 8px } p { color: #7f7f7f; margin: 0 0 32px }
  form { display: grid; gap: 1px; max-width: 420px; margin: 0 auto; background: #e5e5e5; border-radius: 8px; overflow: hidden }
  button { display: flex; align-items: center; gap: 12px; min-height: 56px; padding: 8px 16px; border: 0;
    background: #fff; font: inherit; color: inherit; text-align: left; cursor: pointer }
  button:hover, button:focus-visible { background: #f7f7f7 }
  i { width: 40px; height: 40px; border-radius: 6px; color: #fff; font-style: normal; line-height: 40px; text-align: center }
  .main { justify-content: center; background: #07c160; color: #fff } .main:hover { background: #06ad56 }`

/** The page that WeChat shows in other browsers. The stand-in adds a choice of whose phone this is. */
function choosePage(people: WechatPerson[], search: string): Page {
  return page(
    '请在微信客户端打开链接',
    html` <h1>请在微信客户端打开链接</h1>
      <p>本地替身：选择一位微信用户继续</p>
      <form method="post" action="/__sandbox/choose">
        <input type="hidden" name="search" value="${search}" />
        ${people.map(
          (person) =>
            html`<button name="person" value="${person.key}">
              <i style="background:${person.avatar.color}">${person.avatar.initial}</i>${person.nickname}
            </button>`,
        )}
      </form>`,
  )
}

function consentPage(person: WechatPerson, search: string): Page {
  return page(
    '微信授权',
    html` <h1>申请获得你的昵称、头像</h1>
      <p>${person.nickname}</p>
      <form method="post" action="/connect/oauth2/confirm">
        <input type="hidden" name="search" value="${search}" />
        <button class="main" name="person" value="${person.key}">允许</button>
      </form>`,
  )
}

function refusalPage(reason: string): Page {
  return page(
    '无法打开页面',
    html`<h1>无法打开页面</h1>
      <p>${reason}</p>`,
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
