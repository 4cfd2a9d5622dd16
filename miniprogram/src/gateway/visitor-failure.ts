import type { ErrorCode, ErrorReply } from '../../../shared/contracts/errors'

/** The server's error codes and three of our own: no reply, an unreadable reply, and a page opened outside WeChat. */
export type FailureCode = ErrorCode | 'network' | 'unreadable' | 'outside_wechat'

type Details = { requestId?: string; fields?: Record<string, string> }

/** A failed call, with the message to show. */
export class VisitorFailure extends Error {
  readonly requestId: string
  readonly fields: Record<string, string>

  constructor(
    readonly code: FailureCode,
    message: string,
    { requestId = '', fields = {} }: Details = {},
  ) {
    super(message)
    this.requestId = requestId
    this.fields = fields
  }
}

export function isErrorReply(body: unknown): body is ErrorReply {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false
  const { error } = body
  return typeof error === 'object' && error !== null && 'code' in error && 'message' in error
}
