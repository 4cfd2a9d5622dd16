import { z } from '@hono/zod-openapi'
import { finishOauth, startOauth } from '../../usecases/visitors/oauth'
import { answerPush } from '../../usecases/followers/answer-push'
import { guard } from '../../wiring/app'
import { cookieOf } from '../../wiring/identify-visitor'
import { languageFor } from '../../wiring/language-for'
import { publicOriginOf } from '../../wiring/public-origin'
import type { Entry } from '../../wiring/serve'
import { VISITOR_COOKIE } from '../../usecases/visitors/visitor-session'
import { shortLinkRoutes } from './short-link-routes'

const OAUTH_COOKIE = 'livehall_oauth'
const OAUTH_MINUTES = 10

/** What is longer than WeChat ever sends stands for nothing: it fits no signature and no ticket. */
const atMost = (length: number) => z.string().max(length).catch('')
const pushQuery = z.object({
  signature: atMost(200),
  timestamp: atMost(200),
  nonce: atMost(200),
  msg_signature: atMost(200),
  encrypt_type: atMost(200),
  /** WeChat states no length, and wants it back whole. */
  echostr: z.string().catch(''),
})
const returnQuery = z.object({ code: atMost(200), state: atMost(128) })

/** Pages a browser is led through, which answer redirects, and what WeChat itself calls, which reads text and XML. */
export const wechatEntry: Entry = {
  routes(app, deps) {
    shortLinkRoutes(app, deps)
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
      const query = returnQuery.parse(c.req.query())
      const { returnTo, token, lifeSeconds } = await finishOauth(
        { ...query, ticket: cookieOf(c.req.raw, OAUTH_COOKIE) ?? '', language: languageFor(c) },
        deps,
      )
      c.header('set-cookie', cookie(c.req.raw, OAUTH_COOKIE, '', 0))
      if (token) c.header('set-cookie', cookie(c.req.raw, VISITOR_COOKIE, token, lifeSeconds), { append: true })
      c.header('cache-control', 'no-store')
      return c.redirect(returnTo)
    })

    /** WeChat asks this once, when the address is saved in its console. */
    app.get('/api/wechat/push', (c) => {
      const query = pushQuery.parse(c.req.query())
      return deps.wechatPush.isGenuine(query) ? c.text(query.echostr) : c.text('', 403)
    })

    /** Answered at once; `success` and an empty answer mean the same to WeChat, and neither shows in the chat. */
    app.post('/api/wechat/push', async (c) => {
      const body = await c.req.text()
      const answer = await answerPush({ query: pushQuery.parse(c.req.query()), body }, deps)
      if ('refused' in answer) return c.text('', 403)
      return answer.card ? c.body(answer.card, 200, { 'content-type': 'text/xml; charset=utf-8' }) : c.text('success')
    })
  },
}
