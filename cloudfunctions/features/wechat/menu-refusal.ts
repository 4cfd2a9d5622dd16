import { AppError } from '../../../shared/contracts/app-error'
import { menuRefusals } from '../../../shared/text/official-account'
import type { WechatError } from '../../ports/wechat'

/**
 * WeChat's refusal as a sentence where its number is known, with its own message beside it; anything else is a failed
 * call.
 */
export function menuRefusal(error: WechatError): Error {
  if (typeof error.code !== 'number' || error.code === -1) return error
  return new AppError('wechat_refused', menuRefusals[error.code] ?? '', {
    providerMessage: error.message,
    cause: error,
  })
}
