import type { Context } from 'hono'
import { receiveVhallCallback } from '../../features/webinars/receive-vhall-callback'
import { verifyWatchToken } from '../../features/registration/verify-watch-token'
import { receiveZoomWebhook } from '../../features/sync/receive-zoom-webhook'
import type { AppEnv } from '../../wiring/http/app'
import { isGenuineVhallCall, zoomCallReader } from '../../wiring/http/provider-callbacks'
import type { Entry } from '../../wiring/http/serve'

/** What live platforms call. None of it is signed in; each proves itself in its own way. */
export const callbackEntry: Entry = {
  hasSignedBodies: true,
  routes(app, deps) {
    /** VHall's K check: not signed, so the pass alone counts. It waits for the answer, so no outside call is made. */
    app.post('/api/callback/vhall/k/:webinarId', async (c) => {
      const { k = '', email = '' } = await fieldsOf(c)
      const isAdmitted = await verifyWatchToken({ pass: k, email, webinarId: c.req.param('webinarId') }, deps)
      return c.text(isAdmitted ? 'pass' : 'fail')
    })

    /** VHall sends again for hours unless it reads SUCCESS within five seconds; the work is done later. */
    app.post('/api/callback/vhall/events/:accountId', async (c) => {
      const accountId = c.req.param('accountId')
      const body = await fieldsOf(c)
      const hint = {
        accountId,
        externalId: body.webinar_id,
        event: body.method_id,
        sentAt: body.time,
        messageId: body.mid,
        isGenuine: (secret: string) => isGenuineVhallCall(body, secret),
      }
      const outcome = await receiveVhallCallback(hint, deps)
      if (outcome !== 'not_genuine' && outcome !== 'too_old') return c.text('SUCCESS')

      deps.log.warn({ action: 'callback.vhall', accountId, outcome })
      return c.text('FAIL', 403)
    })

    /** Zoom sends again unless it reads 200 or 204 within three seconds; a challenge waits for its answer. */
    app.post('/api/callback/zoom/events/:accountId', async (c) => {
      if (Number(c.req.header('content-length') ?? 0) > ZOOM_BODY_MOST_BYTES) return c.body(null, 413)
      const body = Buffer.from(await c.req.arrayBuffer())
      if (body.length > ZOOM_BODY_MOST_BYTES) return c.body(null, 413)

      const accountId = c.req.param('accountId')
      const read = zoomCallReader({
        body,
        signature: c.req.header('x-zm-signature'),
        timestamp: c.req.header('x-zm-request-timestamp'),
      })
      const taken = await receiveZoomWebhook({ accountId, read }, deps)
      if (taken.outcome === 'challenge') return c.json(taken.answer, 200)

      const status = ANSWERS[taken.outcome]
      if (status !== 204) deps.log.warn({ action: 'callback.zoom', accountId, outcome: taken.outcome })
      return c.body(null, status)
    })
  },
}

/** The longest events name one person or the files of one recording. */
const ZOOM_BODY_MOST_BYTES = 256 * 1024
const ANSWERS = {
  taken: 204,
  repeated: 204,
  nothing_in_it: 204,
  not_ours: 404,
  not_genuine: 401,
  not_understood: 400,
} as const

/** A form or JSON, as the account's setting says; numbers become text. Nothing for a body that is neither. */
async function fieldsOf(c: Context<AppEnv>): Promise<Record<string, string>> {
  const text = await c.req.text()
  if (!c.req.header('content-type')?.includes('json')) return Object.fromEntries(new URLSearchParams(text))
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body !== 'object' || body === null) return {}
    return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]))
  } catch {
    return {}
  }
}
