import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { readBody } from '../../host/read-body'
import { smsSender } from './send-sms'
import { signatureFault } from './signature'

export type SmsSandbox = { url: string; close(): Promise<void> }

/** Tencent Cloud SMS on this machine: it checks what the real service checks, and shows what the phones received. */
export async function startSmsSandbox({
  clock = { now: () => new Date() },
}: { clock?: { now(): Date } } = {}): Promise<SmsSandbox> {
  const sender = smsSender(() => clock.now())
  const server = createServer((request, response) => {
    void answer(request).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    })
  })

  async function answer(request: IncomingMessage): Promise<{ status: number; body: unknown }> {
    const url = new URL(request.url ?? '/', 'http://sms.invalid')
    if (url.pathname === '/__sandbox/messages')
      return {
        status: 200,
        body: { messages: sender.received(url.searchParams.get('phone') ?? undefined), now: clock.now().toISOString() },
      }
    if (request.method !== 'POST' || url.pathname !== '/') return { status: 404, body: {} }
    return {
      status: 200,
      body: {
        Response: { ...called(request, (await readBody(request, 1_000_000)).toString()), RequestId: randomUUID() },
      },
    }
  }

  function called({ headers }: IncomingMessage, body: string): object {
    const fault = signatureFault(headers, body, clock.now()) ?? headerFault(headers)
    const outcome = fault ? { error: fault } : sender.send(parsed(body))
    return 'error' in outcome
      ? { Error: { Code: outcome.error, Message: outcome.error } }
      : { SendStatusSet: outcome.entries }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function headerFault(headers: IncomingMessage['headers']): string | undefined {
  if (headers['x-tc-action'] !== 'SendSms') return 'InvalidAction'
  if (headers['x-tc-version'] !== '2021-01-11') return 'NoSuchVersion'
  return headers['x-tc-region'] ? undefined : 'MissingParameter'
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
