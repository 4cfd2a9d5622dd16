import type { ConsentGiven } from '../../../shared/contracts/consents'
import { callAsVisitor } from './call-visitor'

/** `code` comes from WeChat's own button; the number is confirmed by it. */
export function confirmWechatPhone(code: string, consent: ConsentGiven | undefined): Promise<{ phone: string }> {
  return callAsVisitor('POST', '/api/visitor/phone', { body: { code, consent } })
}
