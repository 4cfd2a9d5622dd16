import { randomUUID, createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type IncomingHttpHeaders } from 'node:http'
import { readBody } from '../../host/read-body'
import { smsSender } from './send-sms'
import { SMS_ACCOUNT } from './sms-account'

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

const FRESH_SECONDS = 300

/** Tencent's error code for a request without a valid signature of the account (signature version 3), or undefined. */
function signatureFault(headers: IncomingHttpHeaders, body: string, now: Date): string | undefined {
  const parts =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d{2}-\d{2})\/(\w+)\/tc3_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/.exec(
      headers.authorization ?? '',
    )
  if (!parts) return 'AuthFailure.InvalidAuthorization'
  const [, secretId = '', date = '', service = '', signedHeaders = '', signature = ''] = parts
  if (secretId !== SMS_ACCOUNT.secretId) return 'AuthFailure.SecretIdNotFound'

  const timestamp = String(headers['x-tc-timestamp'] ?? '')
  const signedAt = new Date(Number(timestamp) * 1000)
  if (!(Math.abs(now.getTime() - signedAt.getTime()) <= FRESH_SECONDS * 1000)) return 'AuthFailure.SignatureExpire'
  if (signedAt.toISOString().slice(0, 10) !== date) return 'AuthFailure.SignatureFailure'

  const named = signedHeaders.split(';')
  if (!named.includes('host') || !named.includes('content-type')) return 'AuthFailure.SignatureFailure'
  const lines = named
    .map(
      (name) =>
        `${name}:${String(headers[name] ?? '')
          .trim()
          .toLowerCase()}\n`,
    )
    .join('')
  const canonical = `POST\n/\n\n${lines}\n${signedHeaders}\n${hash(body)}`
  const key = [date, service, 'tc3_request'].reduce<Buffer | string>(
    (secret, part) => createHmac('sha256', secret).update(part).digest(),
    `TC3${SMS_ACCOUNT.secretKey}`,
  )
  const expected = createHmac('sha256', key)
    .update(`TC3-HMAC-SHA256\n${timestamp}\n${date}/${service}/tc3_request\n${hash(canonical)}`)
    .digest()
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? undefined : 'AuthFailure.SignatureFailure'
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex')
