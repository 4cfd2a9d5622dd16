/** The result of one message. The caller decides what to do about it. */
export type SendResult =
  | { status: 'sent'; externalId: string }
  | { status: 'rejected'; reason: 'bad_address' | 'unsubscribed' | 'quota' | 'content' }
  | { status: 'retry'; afterSeconds: number }
  /**
   * Wrong keys, signature or template: nobody receives messages until the operator corrects it. The provider's code
   * names the cause.
   */
  | { status: 'misconfigured'; code: string }
  /** It is unknown whether the message was sent; it is not sent a second time. */
  | { status: 'unknown' }
  | { status: 'not_configured' }

export type SmsTemplates = {
  /** A code that confirms a phone number. */
  verification: { code: string; minutes: string }
}

/** Text messages by approved templates. Never throws for a provider's refusal. */
export interface SmsChannel {
  readonly isConfigured: boolean
  /** `phone` is E.164. */
  send<T extends keyof SmsTemplates>(phone: string, template: T, values: SmsTemplates[T]): Promise<SendResult>
}
