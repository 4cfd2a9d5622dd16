import { z } from '@hono/zod-openapi'
import { finishOauth, startOauth } from '../../usecases/visitors/oauth'
import { guard } from '../../wiring/app'
import { cookieOf } from '../../wiring/identify-visitor'
import { publicOriginOf } from '../../wiring/public-origin'
import type { Entry } from '../../wiring/serve'
import { VISITOR_COOKIE } from '../../usecases/visitors/visitor-session'

const OAUTH_COOKIE = 'livehall_oauth'
const OAUTH_MINUTES = 10

/** Pages a browser is led through, so these routes answer redirects instead of JSON. */
export const wechatEntry: Entry = {
  routes(app, deps) {
    const cookie = (request: Request, name: string, value: string, seconds: number) => {
      const secure = publicOriginOf(request, deps.config.PUBLIC_ORIGINS).startsWith('https:') ? '; Secure' : ''
      return `${name}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
    }

    app.get('/api/wechat/oauth/start', guard('anyone'), async (c) => {
      const origin = publicOriginOf(c.req.raw, deps.config.PUBLIC_ORIGINS)
      const { location, ticket } = startOauth({ origin, returnTo: c.req.query('return') ?? '/m/' }, deps)
      c.header('set-cookie', cookie(c.req.raw, OAUTH_COOKIE, ticket, OAUTH_MINUTES * 60))
      c.header('cache-control', 'no-store')
      return c.redirect(location)
    })

    app.get('/api/wechat/oauth/return', guard('anyone'), async (c) => {
      const query = z.object({ code: z.string().max(200).default(''), state: z.string().max(128).default('') }).parse(c.req.query())
      const { returnTo, token, lifeSeconds } = await finishOauth({ ...query, ticket: cookieOf(c.req.raw, OAUTH_COOKIE) ?? '' }, deps)
      c.header('set-cookie', cookie(c.req.raw, OAUTH_COOKIE, '', 0))
      if (token) c.header('set-cookie', cookie(c.req.raw, VISITOR_COOKIE, token, lifeSeconds), { append: true })
      c.header('cache-control', 'no-store')
      return c.redirect(returnTo)
    })
  },
}
