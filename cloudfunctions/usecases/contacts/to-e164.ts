import { parsePhoneNumberFromString } from 'libphonenumber-js/min'

const MAINLAND_MOBILE = /^1[3-9]\d{9}$/

/** A provider's or report's phone number as we keep it, or nothing when it reaches nobody. */
export function toE164(text: string | null | undefined): string | undefined {
  if (!text) return undefined
  // By far the most, and a sync reads them by the hundred thousand.
  if (MAINLAND_MOBILE.test(text)) return `+86${text}`

  const parsed = parsePhoneNumberFromString(text.normalize('NFKC'), 'CN')
  return parsed?.isValid() ? parsed.number : undefined
}
