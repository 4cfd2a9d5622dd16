import { ProviderError } from '../../../ports/live-provider'
import type { Operation, OperationName } from './operations'
import { isRow, textOf } from '../rows'

const BAD_SIGNATURE = new Set(['511044', '511046', '511066'])
const LIMIT_REACHED = '511043'
const NO_PERMISSION = '511033'
const NO_SUCH_WEBINAR = '12002'

// The connection was never made, so nothing can have happened at VHall.
const NEVER_ARRIVED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])
// An idle connection that VHall closed in the moment we used it.
const DROPPED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

/** A business error: HTTP 200 with a code other than 200. Every unknown code is final, and its text goes to the operator. */
export function refusal(code: string, message: string, operation: OperationName): ProviderError {
  const detail = { code, operation }
  if (BAD_SIGNATURE.has(code)) return new ProviderError('bad_credentials', message, detail)
  if (code === LIMIT_REACHED) return new ProviderError('limit_reached', message, { ...detail, retryAfterSeconds: 60 })
  if (code === NO_SUCH_WEBINAR) return new ProviderError('not_found', message, detail)
  return new ProviderError('refused', message, detail)
}

export function httpFailure(status: number, operation: OperationName, { once }: Operation): ProviderError {
  const detail = { code: `http_${status}`, operation }
  if (status === 429) return new ProviderError('limit_reached', 'HTTP 429', { ...detail, retryAfterSeconds: 60 })
  if (status === 404) return new ProviderError('not_found', 'HTTP 404', detail)
  // 503 means that the request was not accepted; after other 5xx it is unknown whether the work was done.
  if (status >= 500)
    return new ProviderError(once && status !== 503 ? 'timeout' : 'unreachable', `HTTP ${status}`, detail)
  return new ProviderError('refused', `HTTP ${status}`, detail)
}

export function networkFailure(cause: unknown, operation: OperationName, { once }: Operation): ProviderError {
  if (cause instanceof ProviderError) return cause
  if (isTimeout(cause)) return new ProviderError('timeout', 'no answer in time', { operation })

  const code = reasonOf(cause)
  const kind = once && !NEVER_ARRIVED.has(code) ? 'timeout' : 'unreachable'
  return new ProviderError(kind, code, { code, operation })
}

export function isWorthAnotherTry(error: ProviderError): boolean {
  if (error.kind === 'limit_reached') return true
  if (error.kind !== 'unreachable') return false

  const code = error.detail.code ?? ''
  return code.startsWith('http_5') || DROPPED.has(code)
}

/** VHall answered that this account may not or cannot do this. */
export function isNotAvailable(error: unknown): error is ProviderError {
  if (!(error instanceof ProviderError)) return false
  return error.kind === 'refused' || error.detail.code === 'http_404' || error.detail.code === NO_PERMISSION
}

export function isGone(error: unknown): boolean {
  return error instanceof ProviderError && error.detail.code === NO_SUCH_WEBINAR
}

// By shape, not by class: fetch throws its own `DOMException` and `TypeError`.
const isTimeout = (cause: unknown) => isRow(cause) && (cause.name === 'TimeoutError' || cause.name === 'AbortError')

function reasonOf(cause: unknown): string {
  if (!isRow(cause)) return 'network'
  return (isRow(cause.cause) && textOf(cause.cause, ['code'])) || textOf(cause, ['message']) || 'network'
}
