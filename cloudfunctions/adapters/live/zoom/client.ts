import type { Clock } from '../../../ports/clock'
import { ProviderError } from '../../../ports/live-provider'
import { isRow, type Row } from '../rows'
import { accessTokens, type AccessToken, type AccessTokens } from './access-token'
import { isBadToken, isWithoutScope, isWorthAnotherTry, networkFailure, refusal, strangeAnswer } from './failures'
import { OPERATIONS, type Operation, type OperationName } from './operations'
import { zoomPath } from './zoom-path'

export type ZoomConfig = {
  oauthBase: string
  apiBase: string
  accountId: string
  clientId: string
  clientSecret: string
  settings?: ZoomSettings
  clock: Clock
  timing?: Timing
}

/** What an account may set for itself. */
export type ZoomSettings = { pageSize?: number; timeoutMs?: number }

/** Waiting and chance, so that a test need not sleep. */
export type Timing = { wait(milliseconds: number): Promise<void>; random(): number }

export type ZoomClient = {
  readonly config: ZoomConfig
  readonly tokens: AccessTokens
  readonly pageSize: number
  /** Sends with a token, tries again where that is safe, and gives back the answer; nothing where Zoom answers nothing. */
  call(name: OperationName, request?: ZoomRequest): Promise<Row>
}

export type ZoomRequest = {
  path?: Record<string, string>
  query?: Record<string, string | number | undefined>
  body?: unknown
  /** A sync has time to wait longer; behind everything else somebody waits. */
  patient?: boolean
}

const DEFAULT_TIMEOUT_MS = 15_000
const MOST_ROWS = 300
/** New rights work with new tokens only; within this time asking for another is not worth it. */
const RIGHTS_LAG_MS = 60_000
const FIRST_BACK_OFF_MS = 1_000
const TRIES = 3
const PATIENT_TRIES = 6

const realTiming: Timing = { wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)), random: Math.random }

export function zoomClient(config: ZoomConfig): ZoomClient {
  const { settings = {}, timing = realTiming } = config
  const timeoutMs = settings.timeoutMs ?? DEFAULT_TIMEOUT_MS
  const tokens = accessTokens({ ...config, timeoutMs })

  async function call(name: OperationName, request: ZoomRequest = {}): Promise<Row> {
    const tries = request.patient ? PATIENT_TRIES : TRIES
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await sendWithToken(name, request)
      } catch (error) {
        if (!(error instanceof ProviderError) || !isWorthAnotherTry(error) || attempt === tries) throw error
        await timing.wait(FIRST_BACK_OFF_MS * 2 ** (attempt - 1) * (1 + timing.random()))
      }
    }
  }

  /** A token that Zoom would not have is replaced once. So is one without a right that the app may have been given since. */
  async function sendWithToken(name: OperationName, request: ZoomRequest): Promise<Row> {
    const token = await tokens.current()
    try {
      return await send(name, request, token)
    } catch (error) {
      const isOld = config.clock.now().getTime() - token.askedAt > RIGHTS_LAG_MS
      if (!isBadToken(error) && !(isWithoutScope(error) && isOld)) throw error
      return send(name, request, await tokens.renewed(token))
    }
  }

  async function send(name: OperationName, { path = {}, query = {}, body }: ZoomRequest, { token }: AccessToken): Promise<Row> {
    const operation: Operation = OPERATIONS[name]
    try {
      const response = await fetch(config.apiBase + zoomPath(operation.path, path) + queryText(query), {
        method: operation.method,
        headers: { authorization: `Bearer ${token}`, ...(body !== undefined && { 'content-type': 'application/json' }) },
        body: body === undefined ? undefined : JSON.stringify(body),
        signal: AbortSignal.timeout(timeoutMs),
      })
      const text = await response.text()
      if (response.ok && text === '') return {}

      const answer = rowIn(text)
      if (!answer) throw strangeAnswer(response.status, name, operation)
      if (!response.ok) throw failure(response, answer, name, operation)
      return answer
    } catch (cause) {
      throw networkFailure(cause, name, operation)
    }
  }

  return { config, tokens, pageSize: settings.pageSize ?? MOST_ROWS, call }
}

function failure({ status }: Response, answer: Row, name: OperationName, operation: Operation): ProviderError {
  if (status >= 500) return strangeAnswer(status, name, operation)
  return refusal(status, answer, name)
}

function queryText(query: NonNullable<ZoomRequest['query']>): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]]))
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
