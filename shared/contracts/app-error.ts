import type { ErrorCode } from './errors'

type Detail = { fields?: Record<string, string>; providerMessage?: string; cause?: unknown }

/**
 * Something the caller is told about: a stable code, and optionally a sentence better than the code's own.
 * The cause goes to the log only.
 */
export class AppError extends Error {
  readonly fields?: Record<string, string>
  readonly providerMessage?: string

  constructor(
    readonly code: ErrorCode,
    /** Chinese, for the person at the screen. Empty: the code's own sentence is used. */
    message = '',
    { fields, providerMessage, cause }: Detail = {},
  ) {
    super(message, { cause })
    this.fields = fields
    this.providerMessage = providerMessage
  }
}
