/** What we need from WeChat itself. Every call may throw `WechatError`; nothing else. */
export interface Wechat {
  /** The page to which a WeChat browser is redirected; it comes back to `redirectUrl` with `code` and `state`. */
  authorizeUrl(redirectUrl: string, state: string): string
  /** Silent official-account login. `isSnapshot` people are virtual and must not be bound. */
  identityOfOauthCode(code: string): Promise<{ appId: string; openId: string; unionId?: string; isSnapshot: boolean }>
  /** Mini-program login where the platform provides no identity. The code works once, for five minutes. */
  identityOfLoginCode(code: string): Promise<{ appId: string; openId: string; unionId?: string }>
}

/** `code` is WeChat's errcode: 40029 and 40163 require a new login code. */
export class WechatError extends Error {
  constructor(
    readonly code: number | 'timeout' | 'unreachable' | 'bad_answer',
    message: string,
  ) {
    super(message)
  }
}
