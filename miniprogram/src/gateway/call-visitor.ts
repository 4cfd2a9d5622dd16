import { signInWorked, startSignIn } from '../platform/sign-in'
import { noteServerTime } from '../platform/server-clock'
import { send, type VisitorRequest } from '../platform/transport'
import { text } from '../text/text'
import { isErrorReply, VisitorFailure } from './visitor-failure'

type Asked = { query?: Record<string, string | undefined>; body?: unknown }

/** The one way to the server. `Reply` is the contract's reply of that route. */
export async function callVisitor<Reply>(
  method: VisitorRequest['method'],
  path: string,
  { query = {}, body }: Asked = {},
): Promise<Reply> {
  const reply = await send({ method, path, query: given(query), body }).catch(() => {
    throw new VisitorFailure('network', text.failures.network)
  })
  if (reply.status >= 200 && reply.status < 300) {
    noteTime(reply.body)
    return reply.body as Reply
  }
  throw failureOf(reply.body)
}

/**
 * A call that needs to know who asks. Where that is not known yet, WeChat is asked once; the page then comes back to
 * finish `action`, so the promise of a page that is leaving never settles.
 */
export async function callAsVisitor<Reply>(
  method: VisitorRequest['method'],
  path: string,
  { action, ...asked }: Asked & { action?: string } = {},
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

function given(query: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1])))
}

function noteTime(body: unknown): void {
  if (typeof body === 'object' && body !== null && 'now' in body && typeof body.now === 'string')
    noteServerTime(body.now)
}

function failureOf(body: unknown): VisitorFailure {
  if (!isErrorReply(body)) return new VisitorFailure('unreadable', text.failures.unreadable)
  const { code, message, requestId, fields } = body.error
  return new VisitorFailure(code, message, { requestId, fields })
}
