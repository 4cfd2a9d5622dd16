import type { PhoneNumbers } from '../../ports/phone-numbers'
import { WechatError } from '../../ports/wechat'
import type { WechatApi } from './wechat-api'

/** `wxa/business/getuserphonenumber`. */
export function phoneNumbers(api: WechatApi): PhoneNumbers {
  return {
    async ofCode(code) {
      const { phone_info: info } = await api.json('/wxa/business/getuserphonenumber', { body: { code } })
      const { purePhoneNumber, countryCode } = (info ?? {}) as { purePhoneNumber?: unknown; countryCode?: unknown }
      // `countryCode` is documented as text, and the page's own sample shows a number.
      const number = `+${String(countryCode)}${String(purePhoneNumber)}`
      if (!/^\+\d{6,15}$/.test(number)) throw new WechatError('bad_answer', 'WeChat answered without a phone number')
      return number
    },
  }
}
