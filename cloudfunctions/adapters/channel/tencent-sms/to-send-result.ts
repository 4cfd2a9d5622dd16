import type { SendResult } from '../../../ports/message-channels'

const REJECTED: Record<string, 'bad_address' | 'unsubscribed' | 'content'> = {
  'FailedOperation.PhoneNumberInBlacklist': 'unsubscribed',
  'InvalidParameterValue.IncorrectPhoneNumber': 'bad_address',
  'FailedOperation.ContainSensitiveWord': 'content',
  'InvalidParameterValue.ContentLengthLimit': 'content',
}

/** Tencent's codes (API 2021-01-11), of one number or of the whole request, as our outcome. */
export function toSendResult(code: string): Exclude<SendResult, { status: 'sent' }> {
  const reason = REJECTED[code]
  if (reason) return { status: 'rejected', reason }
  // One retry after its half minute; after the hourly and daily limits this message is not retried.
  if (code === 'LimitExceeded.PhoneNumberThirtySecondLimit') return { status: 'retry', afterSeconds: 30 }
  if (code === 'RequestLimitExceeded') return { status: 'retry', afterSeconds: 1 }
  if (code.startsWith('LimitExceeded.')) return { status: 'rejected', reason: 'quota' }
  // A timeout inside Tencent may have sent it.
  if (code.startsWith('InternalError')) return { status: 'unknown' }
  return { status: 'misconfigured', code }
}
