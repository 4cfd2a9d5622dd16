import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { SMS_ACCOUNT, SMS_TEMPLATES } from './sms-account'

export type ReceivedSms = { phone: string; text: string; at: string }
type Entry = {
  SerialNo: string
  PhoneNumber: string
  Fee: number
  SessionContext: string
  Code: string
  Message: string
  IsoCode: string
}
type Outcome = { entries: Entry[] } | { error: string }

const requestSchema = z.object({
  PhoneNumberSet: z.array(z.string()),
  SmsSdkAppId: z.string(),
  TemplateId: z.string(),
  SignName: z.string().default(''),
  TemplateParamSet: z.array(z.string()).default([]),
  SessionContext: z.string().default(''),
})

const MOST_NUMBERS = 200
const SAME_NUMBER_AFTER_MS = 30_000
/** A number with one of these endings gets the named outcome, so that every outcome can be tried. */
const ENDINGS: Record<string, string> = {
  '0001': 'FailedOperation.PhoneNumberInBlacklist',
  '0002': 'InvalidParameterValue.IncorrectPhoneNumber',
  '0006': 'LimitExceeded.PhoneNumberDailyLimit',
}

/** `SendSms` of API 2021-01-11, and the messages that each phone received. */
export function smsSender(now: () => Date) {
  let received: ReceivedSms[] = []
  const lastSent = new Map<string, number>()

  function send(body: unknown): Outcome {
    const parsed = requestSchema.safeParse(body)
    if (!parsed.success) return { error: 'InvalidParameter' }
    const {
      PhoneNumberSet: phones,
      SmsSdkAppId: app,
      TemplateId: template,
      SignName: sign,
      TemplateParamSet: values,
      SessionContext: context,
    } = parsed.data
    if (phones.length === 0) return { error: 'MissingParameter.EmptyPhoneNumberSet' }
    if (phones.length > MOST_NUMBERS) return { error: 'LimitExceeded.PhoneNumberCountLimit' }
    if (app !== SMS_ACCOUNT.sdkAppId) return { error: 'InvalidParameterValue.SdkAppIdNotExist' }

    const entry = (phone: string) => {
      const code = faultOf(phone, sign, template, values)
      if (code === 'Ok') deliver(phone, sign, template, values)
      return {
        SerialNo: code === 'Ok' ? `2640:${randomUUID()}` : '',
        PhoneNumber: phone,
        Fee: code === 'Ok' ? 1 : 0,
        SessionContext: context,
        Code: code,
        Message: code === 'Ok' ? 'send success' : code,
        IsoCode: 'CN',
      }
    }
    return { entries: phones.map((phone) => entry(e164(phone))) }
  }

  function faultOf(phone: string, sign: string, template: string, values: string[]): string {
    if (sign !== SMS_ACCOUNT.signName) return 'FailedOperation.SignatureIncorrectOrUnapproved'
    const wording = SMS_TEMPLATES[template]
    if (!wording) return 'FailedOperation.TemplateIncorrectOrUnapproved'
    if (new Set(wording.match(/\{\d+\}/g)).size !== values.length)
      return 'FailedOperation.TemplateParamSetNotMatchApprovedTemplate'
    if (!/^\+861[3-9]\d{9}$/.test(phone))
      return phone.startsWith('+86')
        ? 'InvalidParameterValue.IncorrectPhoneNumber'
        : 'UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone'
    if (now().getTime() - (lastSent.get(phone) ?? -Infinity) < SAME_NUMBER_AFTER_MS)
      return 'LimitExceeded.PhoneNumberThirtySecondLimit'
    return ENDINGS[phone.slice(-4)] ?? 'Ok'
  }

  function deliver(phone: string, sign: string, template: string, values: string[]) {
    lastSent.set(phone, now().getTime())
    const text = (SMS_TEMPLATES[template] ?? '').replace(/\{(\d+)\}/g, (_, at: string) => values[Number(at) - 1] ?? '')
    received.unshift({ phone, text: `【${sign}】${text}`, at: now().toISOString() })
    received = received.slice(0, 200)
  }

  return { send, received: (phone?: string) => received.filter((sms) => !phone || sms.phone === e164(phone)) }
}

/** Formats that Tencent accepts: with `+86`, `0086`, `86`, or the bare eleven digits. */
function e164(phone: string): string {
  const digits = phone.replace(/^(\+|00)/, '')
  return phone.startsWith('+') ? phone : `+${digits.length === 11 ? `86${digits}` : digits}`
}
