import type { Message } from '../text/messages/message'
import type { ErrorCode } from './errors'

type Detail = {
  fields?: Record<string, Message>
  providerMessage?: string
  details?: Record<string, unknown>
  /** When to come again; sent as `Retry-After`. */
  retryAfterSeconds?: number
  cause?: unknown
}

/**
 * An error that the caller is shown: a stable code, and optionally a message that says more than the code's own
 * sentence. It is worded when the caller's language is known. The cause goes to the log only.
 */
export class AppError extends Error {
  /** Worded for the caller, or kept in the database. */
  readonly userMessage: Message
  readonly fields?: Record<string, Message>
  readonly providerMessage?: string
  readonly details?: Record<string, unknown>
  readonly retryAfterSeconds?: number

  constructor(
    readonly code: ErrorCode,
    userMessage: Message | '' = '',
    { fields, providerMessage, details, retryAfterSeconds, cause }: Detail = {},
  ) {
    super(typeof userMessage === 'string' ? userMessage || code : userMessage.code, { cause })
    this.userMessage = userMessage || code
    this.fields = fields
    this.providerMessage = providerMessage
    this.details = details
    this.retryAfterSeconds = retryAfterSeconds
  }
}
