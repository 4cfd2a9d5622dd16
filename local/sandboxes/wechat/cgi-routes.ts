import { Hono } from 'hono'
import { accountOf } from './wechat-accounts'
import { answer, refuse } from './wechat-answer'
import type { WechatWorld } from './wechat-world'

/** Calls in the account's own name. */
export function cgiRoutes({ people, tokens }: WechatWorld): Hono {
  const app = new Hono()

  app.post('/cgi-bin/stable_token', async (c) => {
    const body = await c.req.json<Record<string, unknown>>().catch(() => null)
    if (!body) return refuse(c, 47001)
    if (body.grant_type !== 'client_credential') return refuse(c, 40002)
    const account = accountOf(String(body.appid))
    if (!account) return refuse(c, 40013)
    if (body.secret !== account.secret) return refuse(c, 40125)

    const { token, expiresIn } = tokens.current(account.appId)
    return answer(c, { access_token: token, expires_in: expiresIn })
  })

  app.get('/cgi-bin/user/info', (c) => {
    const { access_token: token, openid } = c.req.query()
    const checked = tokens.check(token)
    if ('errcode' in checked) return refuse(c, checked.errcode)
    const person = people.findByOpenId(checked.appId, openid ?? '')
    if (!person) return refuse(c, 40003)

    // Of people who do not follow, WeChat tells nothing else; of those who do, neither name nor picture since 2021.
    if (!person.isSubscribed) return answer(c, { subscribe: 0, openid })
    return answer(c, {
      subscribe: 1,
      openid,
      unionid: person.unionId,
      subscribe_time: 1767225600,
      subscribe_scene: 'ADD_SCENE_QR_CODE',
      remark: '',
      groupid: 0,
      tagid_list: [],
      qr_scene: 0,
      qr_scene_str: '',
    })
  })

  return app
}
