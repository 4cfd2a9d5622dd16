import { AppError } from '../../../shared/contracts/app-error'
import type { PlainMessageCode } from '../../../shared/text/messages/message'
import type { WechatError } from '../../ports/wechat'

const REFUSALS: Record<number, PlainMessageCode> = {
  40016: 'menu_refused_40016',
  40017: 'menu_refused_40017',
  40018: 'menu_refused_40018',
  40020: 'menu_refused_40020',
  40027: 'menu_refused_40027',
  40054: 'menu_refused_40054',
  40055: 'menu_refused_40055',
  40119: 'menu_refused_40119',
  45009: 'menu_refused_45009',
  48001: 'menu_refused_48001',
  65301: 'menu_refused_65301',
  85005: 'menu_refused_85005',
}

/**
 * WeChat's refusal as a sentence where its number is known, with its own message beside it; anything else is a failed
 * call.
 */
export function menuRefusal(error: WechatError): Error {
  if (typeof error.code !== 'number' || error.code === -1) return error
  return new AppError('wechat_refused', REFUSALS[error.code] ?? '', {
    providerMessage: error.message,
    cause: error,
  })
}
