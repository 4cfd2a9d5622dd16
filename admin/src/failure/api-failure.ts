import type { ErrorCode } from '../../../shared/contracts/errors'

/** `network`: no answer came. `unreadable`: an answer that is not ours, such as a proxy's error page. */
export type FailureCode = ErrorCode | 'network' | 'unreadable'

type Details = {
  status?: number
  requestId?: string
  fields?: Record<string, string>
  providerMessage?: string
  retryAfterSeconds?: number
  details?: Record<string, unknown>
}

/** What a call throws; everything a page may want to say about it. */
export class ApiFailure extends Error {
  readonly status: number
  readonly requestId: string
  readonly fields: Record<string, string>
  readonly providerMessage: string
  readonly retryAfterSeconds: number | null
  /** What a person has to know to decide, by code. */
  readonly details: Record<string, unknown>

  constructor(
    readonly code: FailureCode,
    message: string,
    details: Details = {},
  ) {
    super(message)
    this.name = 'ApiFailure'
    this.status = details.status ?? 0
    this.requestId = details.requestId ?? ''
    this.fields = details.fields ?? {}
    this.providerMessage = details.providerMessage ?? ''
    this.retryAfterSeconds = details.retryAfterSeconds ?? null
    this.details = details.details ?? {}
  }
}

export function asApiFailure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error
  return new ApiFailure('unreadable', error instanceof Error ? error.message : String(error))
}
