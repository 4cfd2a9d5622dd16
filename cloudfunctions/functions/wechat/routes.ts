import { z } from '@hono/zod-openapi'
import { finishOauth, startOauth, TICKET_SECONDS } from '../../features/wechat/oauth'
import { answerPush } from '../../features/wechat/answer-push'
import { guard } from '../../wiring/http/app'
import { cookieOf } from '../../wiring/auth/identify-visitor'
import { languageFor } from '../../wiring/http/language-for'
import { publicOriginOf } from '../../wiring/http/public-origin'
import type { Entry } from '../../wiring/http/serve'
import { VISITOR_COOKIE } from '../../features/contacts/visitor-session'
import { shortLinkRoutes } from './short-link-routes'

/** One ticket for each `state`: two pages that sign in at once each come back to their own. */
const TICKET_COOKIE = 'livehall_oauth_'
const TICKET_PATH = '/api/wechat/oauth'
/** The oldest are dropped: browsers hold a limited number of cookies. */
const TICKETS_KEPT = 5

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
const returnQuery = z.object({ code: atMost(200), state: atMost(128), to: z.string().default('/m/') })

/** Pages a browser is led through, which answer redirects, and what WeChat itself calls, which reads text and XML. */
export const wechatEntry: Entry = {
  routes(app, deps) {
    shortLinkRoutes(app, deps)
    const cookie = (request: Request, name: string, value: string, seconds: number, path = '/') => {
      const secure = publicOriginOf(request, deps.config.PUBLIC_ORIGINS).startsWith('https:') ? '; Secure' : ''
      return `${name}=${value}; Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
    }
    const withoutTicket = (request: Request, name: string) => cookie(request, name, '', 0, TICKET_PATH)

    app.get('/api/wechat/oauth/start', guard('anyone'), async (c) => {
      const origin = publicOriginOf(c.req.raw, deps.config.PUBLIC_ORIGINS)
      const { location, state, ticket } = startOauth({ origin, returnTo: c.req.query('return') ?? '/m/' }, deps)
      c.header('set-cookie', cookie(c.req.raw, TICKET_COOKIE + state, ticket, TICKET_SECONDS, TICKET_PATH))
      // Browsers send the oldest first.
      for (const name of ticketsOf(c.req.raw).slice(0, -(TICKETS_KEPT - 1)))
        c.header('set-cookie', withoutTicket(c.req.raw, name), { append: true })
      c.header('cache-control', 'no-store')
      return c.redirect(location)
    })

    app.get('/api/wechat/oauth/return', guard('anyone'), async (c) => {
      const query = returnQuery.parse(c.req.query())
      const ticketName = ticketsOf(c.req.raw).find((name) => name === TICKET_COOKIE + query.state)
      const { returnTo, token, lifeSeconds } = await finishOauth(
        {
          ...query,
          ticket: (ticketName && cookieOf(c.req.raw, ticketName)) ?? '',
          session: cookieOf(c.req.raw, VISITOR_COOKIE) ?? '',
          language: languageFor(c),
        },
        deps,
      )
      if (ticketName) c.header('set-cookie', withoutTicket(c.req.raw, ticketName))
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

function ticketsOf(request: Request): string[] {
  const names = (request.headers.get('cookie') ?? '').split(/; */).map((pair) => pair.slice(0, pair.indexOf('=')))
  return names.filter((name) => name.startsWith(TICKET_COOKIE))
}
