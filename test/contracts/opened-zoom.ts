import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encryptedToken } from '../../local/sandboxes/zoom/webhooks'
import { startZoomSandbox } from '../../local/sandboxes/zoom/start-zoom-sandbox'
import { FIXED_ACCOUNT } from '../../local/sandboxes/zoom/world'
import { movableClock } from '../runtime/movable-clock'
import { contractProblems, webhookProblems } from './zoom-contract'

export type ZoomReply<Body> = { status: number; body: Body; headers: Headers; text: string }
export type ZoomError = { code: number; message: string; errors?: { field: string; message: string }[] }
export type ReceivedEvent = {
  event: string
  event_ts: number
  download_token?: string
  payload: { object: Record<string, unknown>; plainToken?: string }
}
export type OpenedZoom = Awaited<ReturnType<typeof openZoom>>

/** A Zoom stand-in for one test with a fixed clock; all its requests and responses are checked against the contract. */
export async function openZoom({ at = '2026-12-01T12:00:00Z' } = {}) {
  const clock = movableClock(at)
  const dataDir = await mkdtemp(join(tmpdir(), 'zoom-'))
  const problems: string[] = []
  let sandbox = await open()

  async function open() {
    const started = await startZoomSandbox({ port: 0, dataDir, clock })
    started.listen((exchange) => problems.push(...contractProblems(exchange)))
    return started
  }

  async function token({
    clientId,
    clientSecret,
    accountId,
  }: Pick<typeof FIXED_ACCOUNT, 'clientId' | 'clientSecret' | 'accountId'> = FIXED_ACCOUNT) {
    return reply<{ access_token: string; expires_in: number; scope: string; reason?: string; error?: string }>(
      await fetch(`${sandbox.origin}/oauth/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
        body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
      }),
    )
  }

  let accessToken: string | undefined
  /** Calls with a token that is fetched once. */
  async function api<Body = ZoomError>(
    method: string,
    path: string,
    body?: unknown,
    ownToken?: string,
  ): Promise<ZoomReply<Body>> {
    const bearer = ownToken ?? (accessToken ??= (await token()).body.access_token)
    const headers = {
      authorization: `Bearer ${bearer}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    return reply<Body>(
      await fetch(`${sandbox.origin}/v2${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    )
  }

  async function control<Body>(method: 'GET' | 'POST' | 'DELETE', what: string, body?: unknown): Promise<Body> {
    const answer = await fetch(`${sandbox.origin}/__sandbox/${what}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${what}: ${await answer.text()}`)
    return (await answer.json()) as Body
  }

  /** Created in Zoom's own pages, an hour from now; its uuid and id are read by the API. */
  async function webinar(wanted: Record<string, unknown> = {}): Promise<{ id: number; uuid: string }> {
    const { id } = await control<{ id: number }>('POST', 'webinars', { topic: '春季发布', ...wanted })
    return { id, uuid: (await api<{ uuid: string }>('GET', `/webinars/${id}`)).body.uuid }
  }

  return {
    clock,
    problems,
    token,
    api,
    control,
    webinar,
    get origin() {
      return sandbox.origin
    },
    async restart() {
      await sandbox.close()
      sandbox = await open()
    },
    /** An address that answers challenges and keeps what it receives. `status` is its response to events. */
    async receiver({ secret = FIXED_ACCOUNT.secretToken } = {}) {
      const received: { headers: Record<string, string | string[] | undefined>; body: ReceivedEvent; text: string }[] =
        []
      const given = { status: 200 }
      const server = createServer((request, response) => {
        let text = ''
        request.on('data', (part: Buffer) => (text += part.toString('utf8')))
        request.on('end', () => {
          const body = JSON.parse(text) as ReceivedEvent
          problems.push(...webhookProblems(body))
          received.push({ headers: request.headers, body, text })
          const { plainToken } = body.payload
          response.statusCode = plainToken ? 200 : given.status
          response.end(
            plainToken ? JSON.stringify({ plainToken, encryptedToken: encryptedToken(secret, plainToken) }) : '',
          )
        })
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
      return {
        url,
        received,
        given,
        events: () => received.map(({ body }) => body.event),
        close: () => new Promise((resolve) => server.close(resolve)),
      }
    },
    async close() {
      await sandbox.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

async function reply<Body>(answer: Response): Promise<ZoomReply<Body>> {
  const text = await answer.text()
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    body: (/^[{[]/.test(text) ? JSON.parse(text) : undefined) as Body,
  }
}
