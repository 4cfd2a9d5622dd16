import { cleanText } from '../../../shared/domain/text/clean-text'
import { toE164 } from '../contacts/to-e164'

/**
 * A phone number of a file, in any format people and spreadsheets use; undefined when it reaches nobody, or its country
 * is unclear. One that begins with an area code may be of any country.
 */
export function importedPhone(text: string | null): string | undefined {
  const plain = cleanText(text ?? '')
    .normalize('NFKC')
    .trim()
    .replace(/^tel:/i, '')
    .replace(/^'/, '')
    .replace(/\.0{1,2}$/, '')
    .replace(/\p{Dash}/gu, '-')
  return /^\(?0[1-9]/.test(plain) ? undefined : toE164(plain)
}
