import type { Context } from 'hono'
import { liveProviders, PROVIDER_IDS } from '../../../shared/contracts/live-providers'
import { verifyWatchToken } from '../../features/registration/verify-watch-token'
import { receiveWebhook, type WebhookAnswer } from '../../features/sync/receive-webhook'
import type { AppEnv } from '../../wiring/http/app'
import { vhallFields } from '../../wiring/live-providers'
import type { Entry } from '../../wiring/http/serve'

/** The calls of live providers. None of them is signed in; each is verified in its own way. */
export const callbackEntry: Entry = {
  hasSignedBodies: true,
  routes(app, deps) {
    /**
     * VHall's K check: not signed, so only the token counts. VHall waits for the reply, so no outside call is made.
     */
    app.post('/api/callback/vhall/k/:webinarId', async (c) => {
      const { k = '', email = '' } = vhallFields(await bodyOf(c), c.req.header('content-type'))
      const isAdmitted = await verifyWatchToken({ pass: k, email, webinarId: c.req.param('webinarId') }, deps)
      return c.text(isAdmitted ? 'pass' : 'fail')
    })

    /** Providers repeat a call that is not answered within a few seconds, so its work is done later. */
    for (const provider of PROVIDER_IDS)
      app.post(`/api/callback/${provider}/events/:accountId`, async (c) => {
        const body = await bodyOf(c)
        if (body.length > BODY_MOST_BYTES) return c.body(null, 413)

        const accountId = c.req.param('accountId') ?? ''
        const request = { body, header: (name: string) => c.req.header(name) }
        const received = await receiveWebhook({ provider, accountId, request }, deps)
        const reply = ANSWERS[liveProviders[provider].webhook.answer](c, received)
        if (reply.status >= 400) deps.log.warn({ action: `callback.${provider}`, accountId, outcome: received.outcome })
        return reply
      })
  },
}

/** The longest events contain one person or the files of one recording. */
const BODY_MOST_BYTES = 256 * 1024
const STATUSES = {
  taken: 204,
  repeated: 204,
  nothing_in_it: 204,
  not_ours: 404,
  not_genuine: 401,
  too_old: 401,
  not_understood: 400,
} as const

/** How each kind of webhook wants to be answered. */
const ANSWERS = {
  status: (c: Context<AppEnv>, received: WebhookAnswer): Response =>
    received.outcome === 'challenge' ? c.json(received.answer, 200) : c.body(null, STATUSES[received.outcome]),
  success_text: (c: Context<AppEnv>, { outcome }: WebhookAnswer): Response =>
    outcome === 'not_genuine' || outcome === 'too_old' ? c.text('FAIL', 403) : c.text('SUCCESS'),
}

const bodyOf = async (c: Context<AppEnv>): Promise<Buffer> => Buffer.from(await c.req.arrayBuffer())
