import OAuth from 'wechat-oauth'
import type { AccessToken, AnswerCallback, HttpAnswer } from 'wechat-oauth'
import { WechatError } from '../../ports/wechat'

const API_ORIGIN = 'https://api.weixin.qq.com'
const OPEN_ORIGIN = 'https://open.weixin.qq.com'
const TIMEOUT_NAMES = ['ConnectionTimeoutError', 'ResponseTimeoutError', 'SocketAssignTimeoutError']

export interface OauthBases {
  apiBase: string
  openBase: string
  timeoutMs: number
}

/** Wraps wechat-oauth and its faults: hard-coded addresses, empty answers, secrets inside its errors. */
export class GuardedOauth extends OAuth {
  constructor(
    appId: string,
    secret: string,
    private readonly bases: OauthBases,
  ) {
    // The package would keep every user's token and session_key in memory; we need neither after the login.
    super(
      appId,
      secret,
      (_openId, done) => done(null),
      (_openId, _token, done) => done(null),
    )
  }

  override request(url: string, options: object, callback: AnswerCallback) {
    const target = url.replace(API_ORIGIN, this.bases.apiBase)
    super.request(target, { ...options, timeout: this.bases.timeoutMs }, (error, data, answer) => {
      const fault = faultOf(error, data, answer)
      if (fault) callback(fault)
      else callback(null, data, answer)
    })
  }

  override getAuthorizeURL(redirectUrl: string, state?: string, scope?: string): string {
    return super.getAuthorizeURL(redirectUrl, state, scope).replace(OPEN_ORIGIN, this.bases.openBase)
  }

  dataOfOauthCode(code: string): Promise<Record<string, unknown>> {
    return answerOf((done) => this.getAccessToken(code, done))
  }

  dataOfLoginCode(code: string): Promise<Record<string, unknown>> {
    return answerOf((done) => this.getSessionKey(code, done))
  }
}

/**
 * The package's own errors contain the request's query string, including the secret, in a property that every logger
 * prints. So a new error is created with the kind only. An empty 200 answer arrives as null data, on which the package
 * would throw outside of any promise and end the process.
 */
function faultOf(error: Error | null, data: unknown, answer: HttpAnswer | undefined): WechatError | null {
  if (error && TIMEOUT_NAMES.includes(error.name)) return new WechatError('timeout', 'WeChat did not answer in time')

  const status = answer?.statusCode
  if (status !== undefined && status >= 500) return new WechatError('unreachable', `WeChat answered HTTP ${status}`)
  if (error?.name === 'JSONResponseFormatError') return new WechatError('bad_answer', 'WeChat answered no JSON')
  if (error) return new WechatError('unreachable', 'WeChat could not be reached')
  if (typeof data !== 'object' || data === null) return new WechatError('bad_answer', 'WeChat answered nothing')
  return null
}

function answerOf(
  call: (done: (error: Error | null, token?: AccessToken) => void) => void,
): Promise<Record<string, unknown>> {
  return new Promise((resolve, reject) => {
    call((error, token) => {
      // A refusal contains both, the second being WeChat's raw answer.
      if (error || !token) reject(portError(error))
      else resolve(token.data)
    })
  })
}

/** WeChat's own refusals arrive as errors with its numeric errcode. */
function portError(error: (Error & { code?: unknown }) | null): WechatError {
  if (error instanceof WechatError) return new WechatError(error.code, error.message)
  if (typeof error?.code === 'number') return new WechatError(error.code, `WeChat refused: ${error.message}`)
  return new WechatError('bad_answer', 'WeChat answered nothing we understand')
}
