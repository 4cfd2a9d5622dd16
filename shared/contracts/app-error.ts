import type { Say } from '../text/server-text'
import type { ErrorCode } from './errors'

type Words = string | Say
type Detail = {
  fields?: Record<string, Words>
  providerMessage?: string
  details?: Record<string, unknown>
  /** When to come again; sent as `Retry-After`. */
  retryAfterSeconds?: number
  cause?: unknown
}

/**
 * An error that the caller is shown: a stable code, and optionally a sentence better than the code's own. The cause
 * goes to the log only.
 */
export class AppError extends Error {
  readonly fields?: Record<string, Words>
  /** Chosen when the reader's language is known. Empty: the code's own sentence is used. */
  readonly words: Words
  readonly providerMessage?: string
  readonly details?: Record<string, unknown>
  readonly retryAfterSeconds?: number

  constructor(
    readonly code: ErrorCode,
    words: Words = '',
    { fields, providerMessage, details, retryAfterSeconds, cause }: Detail = {},
  ) {
    super(typeof words === 'string' ? words : code, { cause })
    this.words = words
    this.fields = fields
    this.providerMessage = providerMessage
    this.details = details
    this.retryAfterSeconds = retryAfterSeconds
  }
}
