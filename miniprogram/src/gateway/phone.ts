import type { ConsentGiven } from '../../../shared/contracts/consents'
import { api } from './api'

/** `code` comes from WeChat's phone button, which also proves the number. */
export function confirmWechatPhone(code: string, consent: ConsentGiven | undefined): Promise<{ phone: string }> {
  return api.confirmWechatPhone({ body: { code, consent } })
}

export function sendPhoneCode(
  phone: string,
  consent: ConsentGiven | undefined,
): Promise<{ sentTo: string; againAfterSeconds: number }> {
  return api.sendPhoneCode({ body: { phone, consent } })
}

/** From then on the phone counts as confirmed for this visitor. */
export function checkPhoneCode(phone: string, code: string): Promise<{ phone: string }> {
  return api.checkPhoneCode({ body: { phone, code } })
}
