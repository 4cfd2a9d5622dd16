import { Hono } from 'hono'
import { accountOf } from './wechat-accounts'
import { answer, refuse } from './wechat-answer'
import type { WechatPerson } from './wechat-person'
import type { WechatWorld } from './wechat-world'

/** Calls that the account makes for itself. */
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

    return answer(c, followerInfo(person, openid ?? ''))
  })

  app.post('/cgi-bin/user/info/batchget', async (c) => {
    const checked = tokens.check(c.req.query('access_token'))
    if ('errcode' in checked) return refuse(c, checked.errcode)
    const body = await c.req.json<{ user_list?: { openid: string }[] }>().catch(() => null)
    if (!Array.isArray(body?.user_list)) return refuse(c, 47001)
    if (body.user_list.length > 100) return refuse(c, 40032)

    const found = body.user_list.map(({ openid }) => {
      const person = people.findByOpenId(checked.appId, openid)
      return person ? followerInfo(person, openid) : { subscribe: 0, openid }
    })
    return answer(c, { user_info_list: found })
  })

  return app
}

/**
 * For people who do not follow, WeChat returns nothing else. For followers it has returned neither name nor picture
 * since 2021.
 */
function followerInfo(person: WechatPerson, openid: string): object {
  if (!person.isSubscribed) return { subscribe: 0, openid }
  return {
    subscribe: 1,
    openid,
    unionid: person.unionId,
    subscribe_time: person.followedAt ?? 1767225600,
    subscribe_scene: person.followScene ? 'ADD_SCENE_QR_CODE' : 'ADD_SCENE_SEARCH',
    remark: '',
    groupid: 0,
    tagid_list: [],
    qr_scene: 0,
    qr_scene_str: person.followScene ?? '',
  }
}
