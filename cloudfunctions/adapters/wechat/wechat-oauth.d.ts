/** The part of wechat-oauth 1.5.0 that we use; the package ships no types. */
declare module 'wechat-oauth' {
  export interface HttpAnswer {
    statusCode?: number
  }

  export type AnswerCallback = (error: Error | null, data?: unknown, answer?: HttpAnswer) => void

  export interface AccessToken {
    data: Record<string, unknown>
  }

  export default class OAuth {
    constructor(
      appId: string,
      secret: string,
      getToken?: (openId: string, callback: (error: Error | null, token?: unknown) => void) => void,
      saveToken?: (openId: string, token: unknown, callback: (error: Error | null) => void) => void,
    )
    /** Every call of the package goes through here. */
    request(url: string, options: object, callback: AnswerCallback): void
    getAuthorizeURL(redirectUrl: string, state?: string, scope?: string): string
    getAccessToken(code: string, callback: (error: Error | null, token?: AccessToken) => void): void
    getSessionKey(code: string, callback: (error: Error | null, token?: AccessToken) => void): void
  }
}
