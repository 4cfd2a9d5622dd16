import type { ConsentGiven } from '../../../shared/contracts/consents'
import { callAsVisitor } from './call-visitor'

/** `code` comes from WeChat's own button; the number is confirmed by it. */
export function confirmWechatPhone(code: string, consent: ConsentGiven | undefined): Promise<{ phone: string }> {
  return callAsVisitor('POST', '/api/visitor/phone', { body: { code, consent } })
}

export function sendPhoneCode(
  phone: string,
  consent: ConsentGiven | undefined,
): Promise<{ sentTo: string; againAfterSeconds: number }> {
  return callAsVisitor('POST', '/api/visitor/phone-codes', { body: { phone, consent } })
}

/** The phone is the visitor's own from then on. */
export function checkPhoneCode(phone: string, code: string): Promise<{ phone: string }> {
  return callAsVisitor('POST', '/api/visitor/phone-codes/check', { body: { phone, code } })
}
