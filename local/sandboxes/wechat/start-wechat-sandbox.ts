import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { authorizeRoutes } from './authorize-routes'
import { controlRoutes } from './control-routes'
import { miniProgramRoutes } from './mini-program-routes'
import { officialAccountRoutes } from './official-account-routes'
import { phoneNumberRoutes } from './phone-number-routes'
import { phoneRoutes } from './phone-routes'
import { snsRoutes } from './sns-routes'
import { accountOf } from './wechat-accounts'
import { refuse, answer } from './wechat-answer'
import type { WechatPerson } from './wechat-person'
import { wechatWorld, type CallFunction, type WechatOrigins, type WechatWorld } from './wechat-world'

export interface WechatSandboxOptions {
  /** 0 takes a free port. */
  port: number
  host: string
  /** Where its users are stored between starts. */
  dataDir: string
  /** Host names to which a login may return; `*.hub.localhost` stands for one label. */
  allowedRedirectHosts: string[]
  /** The origins of the links that it creates; only needed when such links are opened. */
  origins?: WechatOrigins
  clock?: { now(): Date }
  /** The address to which the official account's events are pushed. */
  pushUrl?: string
  /** Called for a mini-program's cloud calls. */
  callFunction?: CallFunction
}

export interface WechatSandbox {
  url: string
  port: number
  close(): Promise<void>
}

/** WeChat on one machine: open.weixin.qq.com and api.weixin.qq.com on one port, with a few users. */
export async function startWechatSandbox({
  port,
  host,
  clock,
  origins = NOWHERE,
  ...options
}: WechatSandboxOptions): Promise<WechatSandbox> {
  const app = wechatApp(wechatWorld({ ...options, origins, clock: clock ?? { now: () => new Date() } }))
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: actualPort } = server.address() as AddressInfo

  return {
    url: `http://${host}:${actualPort}`,
    port: actualPort,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()))
        server.closeAllConnections()
      }),
  }
}

const NOWHERE: WechatOrigins = {
  wechatOrigin: 'http://wechat.invalid',
  mainOrigin: 'http://livehall.invalid',
  phoneOrigin: (key) => `http://${key}.livehall.invalid`,
}

function wechatApp(world: WechatWorld): Hono {
  const app = new Hono()

  app.use(async (c, next) => {
    const forced = world.forced.take(c.req.path)
    if (!forced) return next()
    if ('errcode' in forced) return refuse(c, forced.errcode)
    if ('status' in forced) return new Response(forced.body, { status: forced.status })
    return new Promise<Response>(() => {})
  })
  for (const routes of [
    authorizeRoutes(world),
    snsRoutes(world),
    cgiRoutes(world),
    officialAccountRoutes(world),
    phoneRoutes(world),
    miniProgramRoutes(world),
    phoneNumberRoutes(world),
    controlRoutes(world),
  ]) {
    app.route('/', routes)
  }
  return app
}

/** Calls that the account makes for itself. */
function cgiRoutes({ people, tokens }: WechatWorld): Hono {
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
