import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

const MAINLAND_MOBILE = /^1[3-9]\d{9}$/
const MAINLAND_MOBILE_WITH_CODE = /^86(1[3-9]\d{9})$/
const AREA_CODE_FIRST = /^0[1-9]\d{8,10}$/

/**
 * A provider's or report's phone number as we store it, or undefined when it reaches nobody. Without a country code
 * only a mainland mobile, or a landline with its area code, is Chinese: any other number may be of any country.
 */
export function toE164(text: string | null | undefined): string | undefined {
  if (!text) return undefined
  // The most common case by far, and a sync reads them by the hundred thousand.
  if (MAINLAND_MOBILE.test(text)) return `+86${text}`

  const digits = text.normalize('NFKC').replace(/[\s()\-.]/g, '')
  if (MAINLAND_MOBILE.test(digits)) return `+86${digits}`
  if (MAINLAND_MOBILE_WITH_CODE.test(digits)) return `+${digits}`

  const dialled = digits.startsWith('00') ? `+${digits.slice(2)}` : digits
  if (!dialled.startsWith('+') && !AREA_CODE_FIRST.test(dialled)) return undefined

  const parsed = parsePhoneNumberFromString(dialled, 'CN')
  return parsed?.isValid() ? parsed.number : undefined
}
