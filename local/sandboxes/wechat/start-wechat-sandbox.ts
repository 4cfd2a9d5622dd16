import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { authorizeRoutes } from './authorize-routes'
import { cgiRoutes } from './cgi-routes'
import { controlRoutes } from './control-routes'
import { officialAccountRoutes } from './official-account-routes'
import { phoneNumberRoutes } from './phone-number-routes'
import { phoneRoutes } from './phone-routes'
import { miniProgramRoutes } from './mini-program-routes'
import { snsRoutes } from './sns-routes'
import { refuse } from './wechat-answer'
import { wechatWorld } from './wechat-world'
import type { CallFunction, WechatOrigins, WechatWorld } from './wechat-world'

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
