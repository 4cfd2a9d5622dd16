import { cleanText } from '../../../shared/domain/text/clean-text'
import { toE164 } from './to-e164'

const MAINLAND_MOBILE = /^1[3-9]\d{9}$/
/** Hong Kong, Macau and Taiwan as people there write them, with or without the plus sign before the country code. */
const NEIGHBOURS: [RegExp, string][] = [
  [/^\+?(852[2-9]\d{7})$/, '+$1'],
  [/^\+?(8536\d{7})$/, '+$1'],
  [/^\+?8860?(9\d{8})$/, '+886$1'],
  [/^0(9\d{8})$/, '+886$1'],
]
/** Characters in a copied number: brackets, dots, blanks and every kind of dash. */
const BETWEEN_DIGITS = /[\s().·・\p{Pd}\u2212\uff0e\u30fc]/gu

/**
 * A number as a person types or pastes it, as E.164; undefined where it cannot be one. A number that begins like a
 * mainland mobile must be one: 11 digits from 13 to 19.
 */
export function readTypedPhone(typed: string): string | undefined {
  const plain = cleanText(typed)
    .normalize('NFKC')
    .replace(/^\s*tel:/i, '')
    .replace(BETWEEN_DIGITS, '')
    .replace(/^00/, '+')
  if (!/^\+?\d{5,18}$/.test(plain)) return undefined

  for (const [written, kept] of NEIGHBOURS) if (written.test(plain)) return plain.replace(written, kept)
  const national = plain.replace(/^(\+86|86(?=1\d{10}$))/, '')
  if (national.startsWith('1')) return MAINLAND_MOBILE.test(national) ? `+86${national}` : undefined
  const phone = toE164(plain)
  return phone && /^\+861[1-9]/.test(phone) && !/^\+861[3-9]\d{9}$/.test(phone) ? undefined : phone
}
