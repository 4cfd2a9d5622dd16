import type { Clock } from '../../../ports/clock'
import { ProviderError } from '../../../ports/live-provider'
import { isRow, numberOf, textOf } from '../rows'
import { networkFailure } from './failures'

export type ZoomApp = {
  oauthBase: string
  accountId: string
  clientId: string
  clientSecret: string
  clock: Clock
  timeoutMs: number
}
export type AccessToken = { token: string; scopes: string; askedAt: number; expiresAt: number }
export type AccessTokens = {
  /** The current token, or a new one when it is about to expire. */
  current(): Promise<AccessToken>
  /** Replaces a token that Zoom refused; other callers with the same token get the same new one. */
  renewed(instead?: AccessToken): Promise<AccessToken>
}

/** There is no refresh token: a new one is requested, and it works beside the old one. */
const RENEWED_BEFORE_END_MS = 60_000

/** One token for all callers with this app in this process; simultaneous requests share one call. */
export function accessTokens(app: ZoomApp): AccessTokens {
  let held: AccessToken | undefined
  let asking: Promise<AccessToken> | undefined

  function ask(): Promise<AccessToken> {
    asking ??= askForToken(app)
      .then((token) => (held = token))
      .finally(() => (asking = undefined))
    return asking
  }

  return {
    async current() {
      if (held && held.expiresAt - RENEWED_BEFORE_END_MS > app.clock.now().getTime()) return held
      return ask()
    },
    async renewed(instead) {
      return held && instead && held.token !== instead.token ? held : ask()
    },
  }
}

/** Server-to-server OAuth: the app's own id and secret, for the one account it was created in. */
async function askForToken({
  oauthBase,
  accountId,
  clientId,
  clientSecret,
  clock,
  timeoutMs,
}: ZoomApp): Promise<AccessToken> {
  const askedAt = clock.now().getTime()
  const { status, body } = await answerOf(
    fetch(`${oauthBase}/oauth/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'account_credentials', account_id: accountId }),
      signal: AbortSignal.timeout(timeoutMs),
    }),
  )
  const token = textOf(body, ['access_token'])
  const seconds = numberOf(body, ['expires_in'])
  if (status === 200 && token && seconds)
    return { token, scopes: textOf(body, ['scope']) ?? '', askedAt, expiresAt: askedAt + seconds * 1000 }
  throw refused(status, textOf(body, ['reason', 'message']), textOf(body, ['error']))
}

async function answerOf(reply: Promise<Response>) {
  try {
    const response = await reply
    const text = await response.text()
    return { status: response.status, body: rowIn(text) }
  } catch (cause) {
    throw networkFailure(cause, OPERATION, {})
  }
}

function refused(status: number, reason: string | undefined, error: string | undefined): ProviderError {
  const detail = { code: error ?? `http_${status}`, operation: OPERATION }
  if (status === 429)
    return new ProviderError('limit_reached', reason ?? 'HTTP 429', { ...detail, retryAfterSeconds: 60 })
  if (status >= 500) return new ProviderError('unreachable', `HTTP ${status}`, detail)
  if (status === 400 || status === 401)
    return new ProviderError('bad_credentials', [reason, error].filter(Boolean).join(' · ') || `HTTP ${status}`, detail)
  return new ProviderError('bad_answer', `no token in the answer (HTTP ${status})`, detail)
}

function rowIn(text: string) {
  try {
    const parsed: unknown = JSON.parse(text)
    return isRow(parsed) ? parsed : {}
  } catch {
    return {}
  }
}

const OPERATION = 'token'
