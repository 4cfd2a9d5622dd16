import type { ErrorCode, ErrorReply } from '../../../shared/contracts/errors'

/** What the server may say, and three things only we can: no answer came, it made no sense, or there is no WeChat here. */
export type FailureCode = ErrorCode | 'network' | 'unreadable' | 'outside_wechat'

type Details = { requestId?: string; fields?: Record<string, string> }

/** A call that did not succeed, with the sentence to show. */
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
