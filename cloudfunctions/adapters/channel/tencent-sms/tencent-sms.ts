import type { Clock } from '../../../ports/clock'
import type { Log } from '../../../ports/log'
import type { SendResult, SmsChannel, SmsTemplates } from '../../../ports/message-channels'
import { authorization, CONTENT_TYPE } from './sign'
import { toSendResult } from './to-send-result'

export interface TencentSmsSettings {
  /** `https://sms.tencentcloudapi.com` */
  apiBase: string
  region: string
  secretId: string
  secretKey: string
  sdkAppId: string
  /** The approved signature's text, without its brackets. */
  signName: string
  templates: Record<keyof SmsTemplates, string>
  timeoutMs?: number
}

type Entry = { SerialNo?: string; Code?: string }
type Answer = { Response?: { SendStatusSet?: Entry[]; Error?: { Code?: string } } }

/** Our templates name their values; Tencent numbers them. */
const ORDER: { [T in keyof SmsTemplates]: (keyof SmsTemplates[T])[] } = { verification: ['code', 'minutes'] }

/** Tencent Cloud SMS, API 2021-01-11. */
export function tencentSms(settings: TencentSmsSettings, { clock, log }: { clock: Clock; log: Log }): SmsChannel {
  const { secretId, secretKey, sdkAppId, signName, templates } = settings
  const isConfigured = [secretId, secretKey, sdkAppId, signName, templates.verification].every((value) => value !== '')

  async function send<T extends keyof SmsTemplates>(
    phone: string,
    template: T,
    values: SmsTemplates[T],
  ): Promise<SendResult> {
    if (!isConfigured) return { status: 'not_configured' }

    const answer = await ask({
      PhoneNumberSet: [phone],
      SmsSdkAppId: sdkAppId,
      TemplateId: templates[template],
      SignName: signName,
      TemplateParamSet: ORDER[template].map((name) => String(values[name])),
    })
    if (answer === 'lost') return { status: 'unknown' }
    // Status 200 without an error does not mean sent: every number has its own code.
    const entry = answer.Response?.SendStatusSet?.[0]
    const code = answer.Response?.Error?.Code ?? entry?.Code ?? ''
    if (code === 'Ok') return { status: 'sent', externalId: entry?.SerialNo ?? '' }

    const result = toSendResult(code)
    log.warn({ action: 'sms.not_sent', template, code, outcome: result.status })
    return result
  }

  async function ask(request: object): Promise<Answer | 'lost'> {
    const body = JSON.stringify(request)
    const timestamp = Math.floor(clock.now().getTime() / 1000)
    try {
      const response = await fetch(settings.apiBase, {
        method: 'POST',
        headers: {
          'content-type': CONTENT_TYPE,
          authorization: authorization({
            host: new URL(settings.apiBase).host,
            service: 'sms',
            body,
            timestamp,
            secretId,
            secretKey,
          }),
          'x-tc-action': 'SendSms',
          'x-tc-version': '2021-01-11',
          'x-tc-region': settings.region,
          'x-tc-timestamp': String(timestamp),
        },
        body,
        signal: AbortSignal.timeout(settings.timeoutMs ?? 5000),
      })
      return (await response.json()) as Answer
    } catch (error) {
      log.warn({ action: 'sms.no_answer', reason: error instanceof Error ? error.name : 'unknown' })
      return 'lost'
    }
  }

  return { isConfigured, send }
}
