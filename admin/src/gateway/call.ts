import type { z } from 'zod'
import type { ErrorReply } from '../../../shared/contracts/errors'
import { language } from '../language/language'
import { text } from '../text/text'
import { ApiFailure } from '../failure/api-failure'
import { announceSessionExpired } from './session-expiry'

type Json<S> = { content: { 'application/json': { schema: S } } }
type Route = { request: { query: z.ZodType; body: Json<z.ZodType> }; responses: { 200: Json<z.ZodType> } }

export type ReplyOf<R extends Route> = z.output<R['responses'][200]['content']['application/json']['schema']>
export type QueryOf<R extends Route> = z.input<R['request']['query']>
export type BodyOf<R extends Route> = z.input<R['request']['body']['content']['application/json']['schema']>

type Call<R extends Route> = {
  method?: 'get' | 'post' | 'put' | 'patch' | 'delete'
  path: string
  query?: QueryOf<R>
  body?: BodyOf<R>
  signal?: AbortSignal
}

/** Calls one route of the admin function; what goes in and out is typed by the route's contract. */
export async function call<R extends Route>({
  method = 'get',
  path,
  query,
  body,
  signal,
}: Call<R>): Promise<ReplyOf<R>> {
  const reply = await send(path + search(query), {
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
