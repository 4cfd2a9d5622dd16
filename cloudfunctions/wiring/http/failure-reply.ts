import { HTTPException } from 'hono/http-exception'
import { AppError } from '../../../shared/contracts/app-error'
import type { ErrorCode, ErrorReply } from '../../../shared/contracts/errors'
import { languageOf } from '../../../shared/text/language'
import { inWords } from '../../../shared/text/messages/message'
import { DatabaseUnreachable } from '../../db/database'
import { ProviderError } from '../../ports/live-provider'
import { providerTrouble } from '../../ports/provider-trouble'
import { WechatError } from '../../ports/wechat'
import { providerWords } from './provider-words'

const STATUS: Record<ErrorCode, 400 | 401 | 403 | 404 | 409 | 413 | 415 | 429 | 500 | 502 | 503> = {
  bad_input: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  consent_changed: 409,
  changed_meanwhile: 409,
  already_connected: 409,
  too_large: 413,
  unsupported_file: 415,
  rate_limited: 429,
  not_editable: 409,
  set_up_first: 403,
  provider_bad_credentials: 502,
  provider_missing_scope: 502,
  provider_limit_reached: 502,
  provider_timeout: 502,
  provider_unreachable: 502,
  provider_bad_answer: 502,
  provider_refused: 502,
  wechat_unavailable: 502,
  sms_unavailable: 502,
  wechat_code_rejected: 401,
  wechat_refused: 502,
  database_unavailable: 503,
  internal: 500,
}

/** Any thrown value as a reply to the caller: code, sentence, request id; the cause stays in the log. */
export function failureReply(
  thrown: unknown,
  requestId: string,
  acceptLanguage?: string,
): { status: (typeof STATUS)[ErrorCode]; reply: ErrorReply; headers: Record<string, string>; isFault: boolean } {
  const failure = toAppError(thrown)
  const language = languageOf(acceptLanguage)
  return {
    status: STATUS[failure.code],
    headers: {
      'cache-control': 'no-store',
      ...(failure.retryAfterSeconds !== undefined && { 'retry-after': String(failure.retryAfterSeconds) }),
    },
    isFault: failure.code === 'internal' || failure.code === 'database_unavailable',
    reply: {
      error: {
        code: failure.code,
        message: inWords(failure.userMessage, language),
        requestId,
        ...(failure.fields && {
          fields: Object.fromEntries(
            Object.entries(failure.fields).map(([field, problem]) => [field, inWords(problem, language)]),
          ),
        }),
        ...(failure.providerMessage && { providerMessage: failure.providerMessage }),
        ...(failure.details && { details: failure.details }),
      },
    },
  }
}

function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown
  if (thrown instanceof ProviderError)
    return new AppError(providerTrouble[thrown.kind], providerWords(thrown), {
      providerMessage: thrown.providerMessage,
    })
  if (thrown instanceof WechatError)
    return new AppError(thrown.code === 40029 || thrown.code === 40163 ? 'wechat_code_rejected' : 'wechat_unavailable')
  if (thrown instanceof HTTPException && thrown.status < 500) return new AppError('bad_input', '', { cause: thrown })
  if (hasSqlState(thrown, UNREADABLE_TIME)) return new AppError('bad_input', 'time_out_of_range', { cause: thrown })
  if (hasSqlState(thrown, UNSTORABLE) || isUnstorableJson(thrown))
    return new AppError('bad_input', 'character_cannot_be_stored', { cause: thrown })
  if (isLostDatabase(thrown)) return new AppError('database_unavailable', '', { cause: thrown })
  return new AppError('internal', '', { cause: thrown })
}

/** A text that PostgreSQL cannot store: the character with the number 0. */
const UNSTORABLE = /^(22021|22P05)$/
/** A time that JavaScript can represent and PostgreSQL cannot store: the year 0, or 30,000. */
const UNREADABLE_TIME = /^2200[78]$/

/** Half of an emoji inside JSON shares its code with many other errors, so its message is checked. */
function isUnstorableJson(thrown: unknown): boolean {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if ('code' in error && error.code === '22P02' && error.message.includes('for type json')) return true
  }
  return false
}

function hasSqlState(thrown: unknown, state: RegExp): boolean {
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if ('code' in error && state.test(String(error.code))) return true
  }
  return false
}

/**
 * No connection was available, or one was lost during a query (PostgreSQL's classes 08 and 57P: shutting down, starting
 * up).
 */
function isLostDatabase(thrown: unknown): boolean {
  if (hasSqlState(thrown, /^(08\d{3}|57P0[123]|53300)$/)) return true
  for (let error = thrown; error instanceof Error; error = error.cause) {
    if (error instanceof DatabaseUnreachable) return true
    if (/^Connection terminated|^Client has encountered a connection error/.test(error.message)) return true
  }
  return false
}
