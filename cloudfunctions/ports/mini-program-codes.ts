/** Links and codes that open the mini-program. Every call may throw `WechatError` of `wechat.ts`; nothing else. */
export interface MiniProgramCodes {
  /** Without an account there are no codes, and none should be offered. */
  isConfigured: boolean
  /** WeChat's own round code, valid for ever. A scene over 32 characters is refused. */
  picture(wanted: {
    scene: string
    page: string
    width: number
  }): Promise<{ bytes: Uint8Array; mime: 'image/jpeg' | 'image/png' }>
  /** An https link that opens the mini-program from any phone browser; at most 30 days. */
  link(wanted: { path: string; query: string; days: number }): Promise<string>
}
