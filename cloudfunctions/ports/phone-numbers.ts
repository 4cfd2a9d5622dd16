/** The number that a WeChat user shares with the mini-program. Every call may throw `WechatError`; nothing else. */
export interface PhoneNumbers {
  /** As E.164. The code comes from a tap on WeChat's own button, works once and for five minutes; WeChat answers 40029 after that. */
  ofCode(code: string): Promise<string>
}
