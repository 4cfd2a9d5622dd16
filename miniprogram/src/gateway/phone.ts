import type { ConsentGiven } from '../../../shared/contracts/consents'
import { api } from './api'

/** `code` comes from WeChat's own button; the number is confirmed by it. */
export function confirmWechatPhone(code: string, consent: ConsentGiven | undefined): Promise<{ phone: string }> {
  return api.confirmWechatPhone({ body: { code, consent } })
}

export function sendPhoneCode(
  phone: string,
  consent: ConsentGiven | undefined,
): Promise<{ sentTo: string; againAfterSeconds: number }> {
  return api.sendPhoneCode({ body: { phone, consent } })
}

/** The phone is the visitor's own from then on. */
export function checkPhoneCode(phone: string, code: string): Promise<{ phone: string }> {
  return api.checkPhoneCode({ body: { phone, code } })
}
