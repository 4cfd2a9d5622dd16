import type { CallBudget } from '../../../ports/call-budget'
import type { Clock } from '../../../ports/clock'
import { ProviderError } from '../../../ports/live-provider'
import type { Timing } from '../../../ports/timing'
import { isRow, textOf, type Row } from '../rows'
import { accessTokens, type AccessToken, type AccessTokens } from './access-token'
import { callLimiter, type CallLimiter, type LimitedCall } from './call-limiter'
import type { CountedPerDay, ZoomPlan } from './call-limits'
import { isBadToken, isWithoutScope, isWorthAnotherTry, networkFailure, refusal, strangeAnswer } from './failures'
import { OPERATIONS, type Operation, type OperationName } from './operations'
import { tooManyCalls } from './too-many-calls'
import { zoomPath } from './zoom-path'

export type ZoomConfig = {
  oauthBase: string
  apiBase: string
  accountId: string
  clientId: string
  clientSecret: string
  /** The secret token of the app's event subscriptions; without it every webhook is refused. */
  webhookSecret?: string
  settings?: ZoomSettings
  clock: Clock
  timing: Timing
  /** Shared by all callers for the account. */
  budget: CallBudget
}

/** Settings of one account. `plan` is assumed until an answer shows it; `unlimited` switches our own limiter off. */
export type ZoomSettings = { plan?: ZoomPlan | 'unlimited'; pageSize?: number; timeoutMs?: number }

export type ZoomClient = {
  readonly config: ZoomConfig
  readonly tokens: AccessTokens
  readonly pageSize: number
  /** Sends with a token, retries where that is safe, and returns the answer; undefined where Zoom answers nothing. */
  call(name: OperationName, request?: ZoomRequest): Promise<Row>
}

export type ZoomRequest = {
  path?: Record<string, string>
  query?: Record<string, string | number | undefined>
  body?: unknown
  /** Counted by Zoom per day for one host or registrant. */
  counted?: CountedPerDay
  /** A sync can wait longer; other calls have a user waiting. */
  patient?: boolean
}

const DEFAULT_TIMEOUT_MS = 15_000
const MOST_ROWS = 300
/** New rights need a new token; within this time a new token would not contain them yet. */
const RIGHTS_LAG_MS = 60_000
const TRIES = 3
const PATIENT_TRIES = 6
const NO_LIMITER: CallLimiter = {
  turn: async () => undefined,
  heed: async () => undefined,
  refused: async () => undefined,
  cameToNothing: async () => undefined,
}

export function zoomClient(config: ZoomConfig): ZoomClient {
  const { settings = {}, timing } = config
  const timeoutMs = settings.timeoutMs ?? DEFAULT_TIMEOUT_MS
  const tokens = accessTokens({ ...config, timeoutMs })
  const { plan = 'pro' } = settings
  const limiter = plan === 'unlimited' ? NO_LIMITER : callLimiter({ ...config, plan })

  async function call(name: OperationName, request: ZoomRequest = {}): Promise<Row> {
    const limited: LimitedCall = {
      operation: name,
      weight: OPERATIONS[name].weight,
      counted: request.counted,
      patient: request.patient,
    }
    const tries = request.patient ? PATIENT_TRIES : TRIES
    for (let attempt = 1; ; attempt += 1) {
      await limiter.turn(limited)
      try {
        return await sendWithToken(name, request, limited)
      } catch (error) {
        if (wasNotCounted(error)) await limiter.cameToNothing(limited)
        if (!(error instanceof ProviderError) || !isWorthAnotherTry(error) || attempt === tries) throw error
        const shortest = (error.detail.retryAfterSeconds ?? 1) * 1000
        await timing.wait(shortest * 2 ** (attempt - 1) * (1 + timing.random()))
      }
    }
  }

  /** A token that Zoom refuses is replaced once. So is one without a right that the app may have received since. */
  async function sendWithToken(name: OperationName, request: ZoomRequest, limited: LimitedCall): Promise<Row> {
    const token = await tokens.current()
    try {
      return await send(name, request, limited, token)
    } catch (error) {
      const isOld = config.clock.now().getTime() - token.askedAt > RIGHTS_LAG_MS
      if (!isBadToken(error) && !(isWithoutScope(error) && isOld)) throw error
      return send(name, request, limited, await tokens.renewed(token))
    }
  }

  async function send(
    name: OperationName,
    { path = {}, query = {}, body }: ZoomRequest,
    limited: LimitedCall,
    { token }: AccessToken,
  ): Promise<Row> {
    const operation: Operation = OPERATIONS[name]
    try {
      const response = await fetch(config.apiBase + zoomPath(operation.path, path) + queryText(query), {
        method: operation.method,
        headers: {
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout(timeoutMs),
      })
      const text = await response.text()
      await limiter.heed(limited, response.headers)
      if (response.ok && text === '') return {}

      const answer = rowIn(text)
      if (response.status === 429) throw await overLimit(response.headers, answer, limited)
      if (!answer || response.status >= 500) throw strangeAnswer(response.status, name, operation)
      if (!response.ok) throw refusal(response.status, answer, name)
      return answer
    } catch (cause) {
      throw networkFailure(cause, name, operation)
    }
  }

  /** A limit of the whole account names its kind; those of one host or registrant do not. */
  async function overLimit(headers: Headers, answer: Row | undefined, limited: LimitedCall): Promise<ProviderError> {
    const refused = tooManyCalls(
      headers,
      (answer && textOf(answer, ['message'])) ?? 'HTTP 429',
      limited.operation,
      config.clock.now(),
    )
    await limiter.refused(limited, refused, headers.has('x-ratelimit-type') || limited.counted === undefined)
    return refused
  }

  return { config, tokens, pageSize: settings.pageSize ?? MOST_ROWS, call }
}

/** Unreachable or rate-limited: Zoom's daily counts are unchanged. */
const wasNotCounted = (error: unknown) =>
  error instanceof ProviderError &&
  (error.kind === 'unreachable' || (error.kind === 'limit_reached' && !error.detail.parkedUntil))

function queryText(query: NonNullable<ZoomRequest['query']>): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}

function rowIn(text: string): Row | undefined {
  try {
    const parsed: unknown = JSON.parse(text)
    return isRow(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}
