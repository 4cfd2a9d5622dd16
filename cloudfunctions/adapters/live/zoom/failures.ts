import type { RefusalReason } from '../../../../shared/contracts/provider-refusal'
import { ProviderError } from '../../../ports/live-provider'
import { isRow, textOf, type Row } from '../rows'
import type { Operation, OperationName } from './operations'

/** Expired, revoked or created before the app's rights changed: another token may work. */
const BAD_TOKEN = new Set(['124', '201'])
const MISSING_SCOPE = new Set(['4700', '4711'])
const NO_SUCH_USER = '1001'
const FORBIDDEN_STATE = '3000'
/** No such webinar; of a report also: not held yet. */
const NO_SUCH_WEBINAR = '3001'
/** Not there, not there yet, or deleted. */
const NO_RECORDING = '3301'

const REASONS: Record<string, RefusalReason> = {
  '200': 'no_licence',
  '3027': 'host_cannot_register',
  '3034': 'work_email_required',
  '3035': 'registration_full',
  '3038': 'registration_closed',
  '3043': 'registration_full',
  '3079': 'registrant_unknown',
  '12702': 'report_too_old',
}

// The connection was never made, so nothing can have happened at Zoom.
const NEVER_ARRIVED = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])
// An idle connection that Zoom closed in the moment we used it.
const DROPPED = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])

/**
 * `{code, message, errors?}` with its own code beside the HTTP status. An unknown code is final, and its message goes
 * to the operator.
 */
export function refusal(status: number, body: Row, name: OperationName): ProviderError {
  const code = textOf(body, ['code']) ?? `http_${status}`
  const message = wordsOf(body) ?? code
  const detail = { code, operation: name }
  if (BAD_TOKEN.has(code) && status === 401) return new ProviderError('bad_credentials', message, detail)
  if (MISSING_SCOPE.has(code)) return new ProviderError('missing_scope', message, detail)
  if (code === NO_SUCH_WEBINAR || code === NO_SUCH_USER || code === NO_RECORDING)
    return new ProviderError('not_found', message, detail)
  if (status === 401) return new ProviderError('bad_credentials', message, detail)
  return new ProviderError('refused', message, {
    ...detail,
    reason: code === FORBIDDEN_STATE ? reasonOfState(name, message) : REASONS[code],
  })
}

/** Without Zoom's envelope only the status is known; with a success status the answer is unreadable. */
export function strangeAnswer(status: number, name: string, { once }: Pick<Operation, 'once'>): ProviderError {
  const detail = { code: `http_${status}`, operation: name }
  // 503 means that the request was not accepted; after other 5xx it is unknown whether the work was done.
  if (status >= 500)
    return new ProviderError(once && status !== 503 ? 'timeout' : 'unreachable', `HTTP ${status}`, detail)
  return new ProviderError('bad_answer', `the answer is not JSON (HTTP ${status})`, detail)
}

export function networkFailure(cause: unknown, name: string, { once }: Pick<Operation, 'once'>): ProviderError {
  if (cause instanceof ProviderError) return cause
  if (isTimeout(cause)) return new ProviderError('timeout', 'no answer in time', { operation: name })

  const code = causeOf(cause)
  const kind = once && !NEVER_ARRIVED.has(code) ? 'timeout' : 'unreachable'
  return new ProviderError(kind, code, { code, operation: name })
}

export function isWorthAnotherTry(error: ProviderError): boolean {
  const { code = '', parkedUntil } = error.detail
  if (error.kind === 'limit_reached') return code === '429' && !parkedUntil
  return error.kind === 'unreachable' && (code.startsWith('http_5') || DROPPED.has(code))
}

export const isBadToken = (error: unknown) => error instanceof ProviderError && BAD_TOKEN.has(error.detail.code ?? '')
export const isGone = (error: unknown): error is ProviderError =>
  error instanceof ProviderError && error.detail.code === NO_SUCH_WEBINAR
export const isNoRecording = (error: unknown) => error instanceof ProviderError && error.kind === 'not_found'
export const isUnknownUser = (error: unknown) => error instanceof ProviderError && error.detail.code === NO_SUCH_USER
export const isUnavailable = (error: unknown): error is ProviderError =>
  error instanceof ProviderError && error.kind === 'refused'
export const isWithoutScope = (error: unknown) => error instanceof ProviderError && error.kind === 'missing_scope'
export const isForbiddenState = (error: unknown) =>
  error instanceof ProviderError && error.detail.code === FORBIDDEN_STATE
export const isRefusedFor = (error: unknown, reason: RefusalReason) =>
  error instanceof ProviderError && error.detail.reason === reason

/** One code for everything that a webinar's state forbids; the operation and Zoom's message show which it is. */
function reasonOfState(name: OperationName, message: string): RefusalReason | undefined {
  if (/zoom events/i.test(message)) return 'provider_events'
  if (/denied/i.test(message)) return name === 'webinarRegistrantCreate' ? 'registration_denied' : undefined
  if (/in progress|started/i.test(message)) return undefined
  if (name === 'webinarUpdate') return 'provider_events'
  if (name !== 'webinarRegistrantCreate') return undefined
  return /registration.{0,200}(?:not|off|closed|disabled)/i.test(message)
    ? 'registration_closed'
    : 'panelist_cannot_register'
}

/** Zoom's own sentence, with the fields it names. */
function wordsOf(body: Row): string | undefined {
  const fields = Array.isArray(body.errors) ? body.errors.filter(isRow) : []
  const named = fields.map((field) => [textOf(field, ['field']), textOf(field, ['message'])].filter(Boolean).join(': '))
  return [textOf(body, ['message']), ...named].filter(Boolean).join(' · ') || undefined
}

// By shape, not by class: fetch throws its own `DOMException` and `TypeError`.
const isTimeout = (cause: unknown) => isRow(cause) && (cause.name === 'TimeoutError' || cause.name === 'AbortError')

function causeOf(cause: unknown): string {
  if (!isRow(cause)) return 'network'
  return (isRow(cause.cause) && textOf(cause.cause, ['code'])) || textOf(cause, ['message']) || 'network'
}
