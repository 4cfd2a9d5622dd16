import { Hono } from 'hono'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { choosePage, consentPage, refusalPage } from './authorize-pages'
import { readAuthorizeRequest } from './authorize-request'
import type { AuthorizeRequest } from './authorize-request'
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
