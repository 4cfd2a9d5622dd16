import type { Context } from 'hono'
import { takeProviderHint } from '../../usecases/webinars/take-provider-hint'
import { mayWatch } from '../../usecases/watching/may-watch'
import type { AppEnv } from '../../wiring/app'
import { callbackProofs } from '../../wiring/provider-callbacks'
import type { Entry } from '../../wiring/serve'

/** What live platforms call. None of it is signed in; each proves itself in its own way. */
export const callbackEntry: Entry = {
  routes(app, deps) {
    /** VHall's K check: not signed, so the pass alone counts. It waits for the answer, so no outside call is made. */
    app.post('/api/callback/vhall/k/:webinarId', async (c) => {
      const { k = '', email = '' } = await fieldsOf(c)
      const isAdmitted = await mayWatch({ pass: k, email, webinarId: c.req.param('webinarId') }, deps)
      return c.text(isAdmitted ? 'pass' : 'fail')
    })

    /** VHall sends again for hours unless it reads SUCCESS within five seconds; the work is done later. */
    app.post('/api/callback/vhall/events/:accountId', async (c) => {
      const accountId = c.req.param('accountId')
      const body = await fieldsOf(c)
      const hint = { accountId, externalId: body.webinar_id, event: body.method_id, isGenuine: (secret: string) => callbackProofs.vhall(body, secret) }
      const outcome = await takeProviderHint(hint, deps)
      if (outcome !== 'not_genuine') return c.text('SUCCESS')

      deps.log.warn({ action: 'callback.vhall', accountId, outcome })
      return c.text('FAIL', 403)
    })
  },
}

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
