import type { Arguments, JsonRoute, Method, ReplyOf, Sent } from '../../../shared/contracts/route-types'
import { signInWorked, startSignIn } from '../platform/sign-in'
import { recordServerTime } from '../platform/server-clock'
import { send, type VisitorRequest } from '../platform/transport'
import { text } from '../text/text'
import { isErrorReply, VisitorFailure } from './visitor-failure'

/** Calls a public route. The route's contract types input and reply. */
export const openRoute =
  <R extends JsonRoute>(method: Method, path: string) =>
  (...given: Arguments<R, unknown>): Promise<ReplyOf<R>> => {
    const input: Sent = given[0] ?? {}
    return callVisitor(method, path, input)
  }

/** Calls a route that needs the visitor's identity. After a sign-in the page continues with `action`. */
export const visitorRoute =
  <R extends JsonRoute>(method: Method, path: string) =>
  (...given: Arguments<R, { action?: string }>): Promise<ReplyOf<R>> => {
    const input: Sent & { action?: string } = given[0] ?? {}
    return callAsVisitor(method, path, input)
  }

/** All requests go through this function. `Reply` is the reply in the route's contract. */
async function callVisitor<Reply>(
  method: Method,
  path: string,
  { params = {}, query, body }: Sent = {},
): Promise<Reply> {
  const reply = await send({
    method: method.toUpperCase() as VisitorRequest['method'],
    path: path.replace(/{(\w+)}/g, (_, name: string) => encodeURIComponent(String(params[name]))),
    query: given(query),
    body,
  }).catch(() => {
    throw new VisitorFailure('network', text.failures.network)
  })
  if (reply.status >= 200 && reply.status < 300) {
    recordTime(reply.body)
    return reply.body as Reply
  }
  throw failureOf(reply.body)
}

/**
 * A call that needs the visitor's identity. Without one, it starts WeChat's sign-in once, and the page comes back to
 * finish `action`. The page is being left then, so the promise never settles.
 */
async function callAsVisitor<Reply>(
  method: Method,
  path: string,
  { action, ...asked }: Sent & { action?: string } = {},
): Promise<Reply> {
  try {
    const reply = await callVisitor<Reply>(method, path, asked)
    signInWorked()
    return reply
  } catch (failure) {
    if (!(failure instanceof VisitorFailure) || failure.code !== 'unauthorized') throw failure

    const start = startSignIn(action)
    if (start === 'leaving') return new Promise<never>(() => {})
    if (start === 'impossible') throw new VisitorFailure('outside_wechat', text.outside.hint)
    throw new VisitorFailure('unauthorized', text.failures.signInTwice, { requestId: failure.requestId })
  }
}

function given(query: unknown): Record<string, string> {
  const entries = Object.entries(query ?? {}).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]))
}

function recordTime(body: unknown): void {
  if (typeof body === 'object' && body !== null && 'now' in body && typeof body.now === 'string')
    recordServerTime(body.now)
}

function failureOf(body: unknown): VisitorFailure {
  if (!isErrorReply(body)) return new VisitorFailure('unreadable', text.failures.unreadable)
  const { code, message, requestId, fields } = body.error
  return new VisitorFailure(code, message, { requestId, fields })
}
