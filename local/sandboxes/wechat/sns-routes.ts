import { createHash, randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { accountOf } from './wechat-accounts'
import type { WechatAccount } from './wechat-accounts'
import { answer, refuse } from './wechat-answer'
import type { WechatWorld } from './wechat-world'
import { wechatId } from './wechat-person'

/** Logins with a one-time code, as api.weixin.qq.com answers them. */
export function snsRoutes({ people, codes, logins }: WechatWorld): Hono {
  const app = new Hono()

  app.get('/sns/jscode2session', (c) => {
    const { appid, secret, js_code: code, grant_type: grantType } = c.req.query()
    const account = checkedAccount('mini_program', appid, secret)
    if (typeof account === 'number') return refuse(c, account)
    if (!code) return refuse(c, 41008)
    if (grantType !== 'authorization_code') return refuse(c, 40002)

    const redeemed = codes.redeem(code, account.appId)
    if ('errcode' in redeemed) return refuse(c, redeemed.errcode)
    const person = people.find(redeemed.grant.personKey)
    if (!person) return refuse(c, 40029)
    if (!logins.allow(person.key)) return refuse(c, 45011)

    return answer(c, {
      session_key: createHash('md5').update(code).digest('base64'),
      openid: person.openIds[account.appId],
      unionid: person.unionId,
    })
  })

  app.get('/sns/oauth2/access_token', (c) => {
    const { appid, secret, code, grant_type: grantType } = c.req.query()
    const account = checkedAccount('official_account', appid, secret)
    if (typeof account === 'number') return refuse(c, account)
    if (!code) return refuse(c, 41008)
    if (grantType !== 'authorization_code') return refuse(c, 40002)

    const redeemed = codes.redeem(code, account.appId)
    if ('errcode' in redeemed) return refuse(c, redeemed.errcode)
    const person = people.find(redeemed.grant.personKey)
    if (!person) return refuse(c, 40029)

    const { scope } = redeemed.grant
    return answer(c, {
      access_token: randomBytes(64).toString('base64url'),
      expires_in: 7200,
      refresh_token: randomBytes(64).toString('base64url'),
      openid: person.isSnapshot ? wechatId(`snapshot ${account.appId} ${person.key}`) : person.openIds[account.appId],
      scope,
      ...(person.isSnapshot ? { is_snapshotuser: 1 } : {}),
      // The silent login returns no UnionID; the login that a person agrees to does.
      ...(scope === 'snsapi_userinfo' && !person.isSnapshot ? { unionid: person.unionId } : {}),
    })
  })

  return app
}

function checkedAccount(kind: WechatAccount['kind'], appId?: string, secret?: string): WechatAccount | number {
  if (!appId) return 41002
  const account = accountOf(appId)
  if (account?.kind !== kind) return 40013
  if (!secret) return 41004
  return account.secret === secret ? account : 40125
}
