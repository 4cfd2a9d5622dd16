/** What became of one message. The caller decides what to do about it. */
export type SendResult =
  | { status: 'sent'; externalId: string }
  | { status: 'rejected'; reason: 'bad_address' | 'unsubscribed' | 'quota' | 'content' }
  | { status: 'retry'; afterSeconds: number }
  /** Wrong keys, signature or template: nobody gets anything until the operator mends it. The provider's code says what. */
  | { status: 'misconfigured'; code: string }
  /** Nobody knows whether it went out; it is not sent a second time. */
  | { status: 'unknown' }
  | { status: 'not_configured' }

export type SmsTemplates = {
  /** A code to prove a phone number. */
  verification: { code: string; minutes: string }
}

/** Text messages by approved templates. Never throws for what the provider says. */
export interface SmsChannel {
  readonly isConfigured: boolean
  /** `phone` is E.164. */
  send<T extends keyof SmsTemplates>(phone: string, template: T, values: SmsTemplates[T]): Promise<SendResult>
}
