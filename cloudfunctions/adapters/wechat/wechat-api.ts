import type { Clock } from '../../ports/clock'
import { WechatError } from '../../ports/wechat'

export type AccessToken = { token: string; expiresAt: Date }

/** Shared by all processes: stores an account's token, and makes them wait for each other when it is renewed. */
export interface TokenStore {
  read(appId: string): Promise<AccessToken | undefined>
  /** Requests another token unless another process has just done so: `stale` is the one that no longer works. */
  renew(appId: string, stale: string | undefined, ask: () => Promise<AccessToken>): Promise<AccessToken>
}

export interface WechatApiSettings {
  /** `https://api.weixin.qq.com` */
  apiBase: string
  appId: string
  secret: string
  tokens: TokenStore
  clock: Clock
  timeoutMs?: number
}

type Asked = { query?: Record<string, string>; body?: unknown }
export type WechatApi = {
  /** WeChat's answer as an object; a refusal is a `WechatError` with its errcode. */
  json(path: string, asked?: Asked): Promise<Record<string, unknown>>
  /** The same for an endpoint that answers an image. */
  bytes(path: string, asked?: Asked): Promise<Buffer>
}

/** Tokens live two hours; in their last five minutes WeChat returns a second valid one. */
const RENEWED_BEFORE_END_MS = 5 * 60 * 1000
/** The token was renewed elsewhere, ran out, or is not WeChat's: get another and try once more. */
const STALE_TOKEN = [40001, 40014, 42001]

/** Calls on behalf of one of our accounts (official account or mini-program), each with its own token. */
export function wechatApi({ apiBase, appId, secret, tokens, clock, timeoutMs = 5000 }: WechatApiSettings): WechatApi {
  // Callers in this process share one request to the store, so that a crowd does not hold a connection each.
  let renewing: Promise<AccessToken> | undefined

  async function token(stale?: string): Promise<string> {
    const kept = stale ? undefined : await tokens.read(appId)
    if (kept && kept.expiresAt.getTime() - clock.now().getTime() >= RENEWED_BEFORE_END_MS) return kept.token
    renewing ??= tokens.renew(appId, stale ?? kept?.token, askForToken).finally(() => {
      renewing = undefined
    })
    return (await renewing).token
  }

  async function askForToken(): Promise<AccessToken> {
    const askedAt = clock.now().getTime()
    const reply = jsonOf(
      await send('/cgi-bin/stable_token', {}, { grant_type: 'client_credential', appid: appId, secret }),
    )
    if (typeof reply.access_token !== 'string') throw new WechatError('bad_answer', 'WeChat answered without a token')
    return { token: reply.access_token, expiresAt: new Date(askedAt + Number(reply.expires_in) * 1000) }
  }

  async function send(path: string, query: Record<string, string>, body?: unknown): Promise<Buffer> {
    const url = `${apiBase}${path}?${new URLSearchParams(query)}`
    const init =
      body === undefined
        ? {}
        : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
    // The address contains the token or the answer the secret, so only the kind of an error is passed on.
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) }).catch((error: unknown) => {
      const isLate = error instanceof Error && error.name === 'TimeoutError'
      throw new WechatError(
        isLate ? 'timeout' : 'unreachable',
        `WeChat ${isLate ? 'did not answer in time' : 'could not be reached'} at ${path}`,
      )
    })
    if (response.status >= 500)
      throw new WechatError('unreachable', `WeChat answered HTTP ${response.status} at ${path}`)
    return Buffer.from(await response.arrayBuffer())
  }

  /** Retries once with another token where WeChat reports that this one no longer works. */
  async function withToken<T>(path: string, { query = {}, body }: Asked, read: (answer: Buffer) => T): Promise<T> {
    const first = await token()
    try {
      return read(await send(path, { access_token: first, ...query }, body))
    } catch (error) {
      if (!(error instanceof WechatError) || !STALE_TOKEN.includes(Number(error.code))) throw error
      return read(await send(path, { access_token: await token(first), ...query }, body))
    }
  }

  return {
    json: (path, asked = {}) => withToken(path, asked, jsonOf),
    bytes: (path, asked = {}) => withToken(path, asked, bytesOf),
  }
}

/** WeChat sends JSON as `text/plain`, refusals with status 200, and `errcode` 0 or none on success. */
function jsonOf(answer: Buffer): Record<string, unknown> {
  let data: unknown
  try {
    data = JSON.parse(answer.toString())
  } catch {
    throw new WechatError('bad_answer', 'WeChat answered no JSON')
  }
  if (typeof data !== 'object' || data === null) throw new WechatError('bad_answer', 'WeChat answered nothing')

  const { errcode = 0, errmsg = '' } = data as { errcode?: unknown; errmsg?: unknown }
  if (errcode !== 0) throw new WechatError(Number(errcode), `WeChat refused: ${String(errmsg)}`)
  return data as Record<string, unknown>
}

/** A refusal is JSON where an image was requested. */
function bytesOf(answer: Buffer): Buffer {
  if (answer[0] === '{'.charCodeAt(0)) jsonOf(answer)
  if (answer.length === 0) throw new WechatError('bad_answer', 'WeChat answered nothing')
  return answer
}
