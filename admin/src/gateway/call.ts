import type { ErrorReply } from '../../../shared/contracts/errors'
import type { Arguments, JsonRoute, Method, ReplyOf, Sent } from '../../../shared/contracts/route-types'
import { language } from '../language/language'
import { text } from '../text/text'
import { ApiFailure } from '../failure/api-failure'
import { announceSessionExpired } from './session-expiry'

/** One route of the admin function; what goes in and out is typed by the route's contract. */
export const route =
  <R extends JsonRoute>(method: Method, path: string) =>
  async (...given: Arguments<R, { signal?: AbortSignal }>): Promise<ReplyOf<R>> => {
    const { params = {}, query, body, signal }: Sent & { signal?: AbortSignal } = given[0] ?? {}
    const address = path.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(String(params[name])))
    const reply = await send(address + search(query), {
      method: method.toUpperCase(),
      signal,
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    return (await readReply(reply)) as ReplyOf<R>
  }

/** Multipart uploads lie outside the JSON routes. */
export async function upload<Reply>(path: string, form: FormData): Promise<Reply> {
  return (await readReply(await send(path, { method: 'POST', body: form }))) as Reply
}

export async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, {
      credentials: 'same-origin',
      ...init,
      headers: { 'accept-language': language, ...init.headers },
    })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new ApiFailure('network', text.failure.network)
  }
}

async function readReply(reply: Response): Promise<unknown> {
  const content: unknown = await reply.json().catch(() => null)
  if (reply.ok && content !== null) return content
  if (reply.status === 401) announceSessionExpired()
  throw failureOf(reply, content)
}

export function failureOf(reply: Response, content: unknown): ApiFailure {
  const requestId = reply.headers.get('x-request-id') ?? ''
  if (!isErrorReply(content))
    return new ApiFailure('unreadable', text.failure.unreadable(reply.status), { status: reply.status, requestId })

  const { code, message, fields, providerMessage, details } = content.error
  return new ApiFailure(code, message, {
    status: reply.status,
    requestId: content.error.requestId,
    fields,
    providerMessage,
    details,
  })
}

function isErrorReply(content: unknown): content is ErrorReply {
  return typeof content === 'object' && content !== null && 'error' in content && typeof content.error === 'object'
}

function search(query: unknown): string {
  if (typeof query !== 'object' || query === null) return ''

  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== '') params.set(key, String(value))
  }
  const written = params.toString()
  return written && `?${written}`
}
