import type tcb from '@cloudbase/node-sdk'
import { withoutHalfSigns } from '../../../shared/domain/text/clean-text'

/** Shapes of CloudBase: an HTTP-access request, a mini-program call, a timer; and what goes back. */
export type HttpEvent = {
  path: string
  httpMethod: string
  headers: Record<string, string>
  queryStringParameters?: Record<string, string>
  body?: string
  isBase64Encoded?: boolean
  requestContext: { requestId?: string }
}
export type MiniProgramEvent = {
  path: string
  method?: string
  query?: Record<string, string>
  body?: unknown
  headers?: Record<string, string>
}
export type TimerEvent = { Type: 'Timer'; TriggerName: string; Time: string }
export type PlatformEvent = HttpEvent | MiniProgramEvent | TimerEvent

export type HttpReply = {
  statusCode: number
  headers: Record<string, string | string[]>
  body: string
  isBase64Encoded: boolean
}
export type MiniProgramReply = { status: number; body: unknown; headers: HttpReply['headers'] }
export type PlatformReply = HttpReply | MiniProgramReply | Record<string, unknown>

/** CloudBase's context, as its SDK types it; `environment` holds the caller's identity as JSON text. */
export type PlatformContext = NonNullable<Parameters<typeof tcb.getCloudbaseContext>[0]>
export type Main = (event: PlatformEvent, context: PlatformContext) => Promise<PlatformReply>

export const isTimer = (event: PlatformEvent): event is TimerEvent => 'Type' in event && event.Type === 'Timer'

/** An HTTP caller controls the whole event, so only the platform's own fields distinguish the two; see `callerOf`. */
export const isHttp = (event: PlatformEvent): event is HttpEvent => 'httpMethod' in event

/** Undefined where no request can be built from it: a host with a space, an unsupported method. */
export function toRequest(event: HttpEvent): Request | undefined {
  return attempt(() => {
    const query = new URLSearchParams(event.queryStringParameters ?? {}).toString()
    const host = event.headers['x-forwarded-host'] ?? event.headers.host ?? 'localhost'
    const scheme = event.headers['x-forwarded-proto'] ?? 'https'
    const hasBody =
      event.body !== undefined && event.body !== '' && event.httpMethod !== 'GET' && event.httpMethod !== 'HEAD'
    const body = hasBody ? (event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64') : event.body) : undefined
    return new Request(`${scheme}://${host}${event.path}${query && `?${query}`}`, {
      method: event.httpMethod,
      headers: event.headers,
      body,
    })
  })
}

export function callToRequest(event: MiniProgramEvent): Request | undefined {
  return attempt(() => {
    const query = new URLSearchParams(event.query ?? {}).toString()
    const method = event.method ?? 'GET'
    const sendsBody = method !== 'GET' && event.body !== undefined
    const headers = new Headers({
      ...(event.headers?.['accept-language'] && { 'accept-language': event.headers['accept-language'] }),
    })
    if (sendsBody) headers.set('content-type', 'application/json')
    return new Request(`https://mini-program.invalid${event.path}${query && `?${query}`}`, {
      method,
      headers,
      body: sendsBody ? storableJson(JSON.stringify(event.body)) : undefined,
    })
  })
}

/** JSON without half emoji, which no database stores; unchanged where there are none or it is not JSON. */
export function storableJson(json: string): string {
  if (!HALF_SIGN_ESCAPED.test(json)) return json
  try {
    return JSON.stringify(JSON.parse(json, (_key, value: unknown) => withoutHalves(value)))
  } catch {
    return json
  }
}
const HALF_SIGN_ESCAPED = /\\u[dD][89a-fA-F]/

function withoutHalves(value: unknown): unknown {
  if (typeof value === 'string') return withoutHalfSigns(value)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [withoutHalfSigns(key), inside]))
}

function attempt(make: () => Request): Request | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

export async function toHttpReply(response: Response): Promise<HttpReply> {
  const headers: Record<string, string | string[]> = {}
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') headers[name] = value
  })
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies

  const isText = /^(text\/|application\/(json|xml))/.test(response.headers.get('content-type') ?? 'text/plain')
  if (isText && !response.headers.has('content-encoding')) {
    return { statusCode: response.status, headers, body: await response.text(), isBase64Encoded: false }
  }
  return {
    statusCode: response.status,
    headers,
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
    isBase64Encoded: true,
  }
}

/** A cloud call gets the body as a value. */
export function toMiniProgramReply({ statusCode, headers, body, isBase64Encoded }: HttpReply): MiniProgramReply {
  const isJson = !isBase64Encoded && String(headers['content-type']).includes('json')
  return { status: statusCode, body: isJson ? JSON.parse(body) : body, headers }
}
