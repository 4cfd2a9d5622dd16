import { Hono, type Context } from 'hono'
import { z } from 'zod'
import type { ConsoleSetup, KnownWebinar } from '../contract'
import type { ZoomAccount, ZoomFault, ZoomSettings, ZoomState, ZoomWebinar } from '../zoom-contract'
import { ConsoleFailure } from './console-failure'
import { readState, type ConsoleSources } from './read-state'
import type { StandIn } from './stand-in'

const percent = z.number().min(0).max(100).default(0)
const audienceSchema = z.object({
  webinarId: z.int(),
  watches: z.enum(['live', 'replay']).default('live'),
  registeredPercent: percent,
  strangers: z.int().min(0).max(100_000).default(0),
  minutes: z.number().positive().max(600).default(30),
  stays: z.int().min(1).max(20).default(1),
  staying: z.boolean().default(false),
  chatPercent: percent,
  signInPercent: percent,
  answerPercent: percent,
  winners: z.int().min(0).max(1_000).default(0),
  replayPercent: percent,
})

/** `/sandbox/api/…`: the whole state, audiences with people known to the product, and the stand-ins' own controls. */
export function consoleApi(sources: ConsoleSources, setup: () => ConsoleSetup): Hono {
  const app = new Hono().basePath('/sandbox/api')

  app.get('/setup', (c) => c.json(setup()))
  app.get('/state', async (c) => c.json(await readState(sources)))
  app.post('/audiences', async (c) => {
    const asked = audienceSchema.safeParse(await c.req.json().catch(() => null))
    if (!asked.success)
      throw new ConsoleFailure(
        400,
        'bad_request',
        asked.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '),
      )
    return c.json({ audience: await sources.audiences.start(asked.data) }, 202)
  })
  app.get('/links', async (c) => c.json({ links: await sources.facts.links() }))
  /** Redirects a tab of this computer's browser to the address that a phone's browser would reach. */
  app.get('/links/as-phone', async (c) =>
    c.redirect(await openAsPhone(c.req.query('address') ?? '', setup().links.hub)),
  )
  app.all('/vhall/:what{.+}', (c) => passOn(c, sources.vhall))
  app.get('/zoom', async (c) => c.json(await readZoom(sources, setup().links.hub)))
  app.all('/zoom/:what{.+}', (c) => passOn(c, sources.zoom))
  app.all('/wechat/:what{.+}', (c) => passOn(c, sources.wechat))
  app.get('/sms/messages', async (c) => c.json(await sources.sms.ask<object>('GET', 'messages')))

  app.notFound((c) => c.json({ error: { code: 'not_found', message: '控制台没有这个接口。' } }, 404))
  app.onError((error, c) => {
    if (error instanceof ConsoleFailure)
      return c.json({ error: { code: error.code, message: error.message } }, error.status)
    return c.json({ error: { code: 'failed', message: `控制台出错了：${error.message}` } }, 500)
  })
  return app
}

async function passOn(c: Context, to: StandIn): Promise<Response> {
  const body: unknown =
    c.req.method === 'POST' || c.req.method === 'PATCH' ? await c.req.json().catch(() => ({})) : undefined
  return c.json(await to.ask<object>(c.req.method, c.req.param('what') ?? '', body))
}

const PHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1'

/** The address to which our front door redirects a phone's browser, or the given address when it does not redirect. */
async function openAsPhone(address: string, hub: string): Promise<string> {
  if (!URL.canParse(address, hub)) throw new ConsoleFailure(400, 'bad_request', '这不是一个链接。')
  const { pathname, search } = new URL(address, hub)
  const reply = await fetch(`${hub}${pathname}${search}`, { redirect: 'manual', headers: { 'user-agent': PHONE } })
  return new URL(reply.headers.get('location') ?? `${pathname}${search}`, hub).href
}

/** The state of the Zoom stand-in, with the product's data about each webinar and account. */
async function readZoom({ zoom, facts }: Pick<ConsoleSources, 'zoom' | 'facts'>, hub: string): Promise<ZoomState> {
  const [{ accounts }, { webinars }, { faults }, limits, settings, known, connected] = await Promise.all([
    zoom.ask<{ accounts: ZoomAccount[] }>('GET', 'accounts'),
    zoom.ask<{ webinars: ZoomWebinar[] }>('GET', 'webinars'),
    zoom.ask<{ faults: ZoomFault[] }>('GET', 'faults'),
    zoom.ask<{ on: boolean }>('GET', 'limits'),
    zoom.ask<ZoomSettings>('GET', 'settings'),
    // Without the database, the stand-in's state is still useful.
    facts.webinars('zoom').catch(() => new Map<string, KnownWebinar>()),
    facts.zoomAccounts().catch(() => new Map<string, string>()),
  ])
  return {
    accounts: accounts.map((account) => ({
      ...account,
      eventsUrl: eventsUrlOf(connected.get(account.accountId), hub),
    })),
    webinars: webinars
      .filter(({ state }) => state !== 'deleted')
      .map((webinar) => ({ ...webinar, webinar: known.get(String(webinar.id)) })),
    faults,
    limits,
    settings,
  }
}

function eventsUrlOf(id: string | undefined, hub: string): string | undefined {
  return id && `${hub}/api/callback/zoom/events/${id}`
}
