import { cleanText } from '../../shared/domain/text/clean-text'

/**
 * A pattern for `like` that finds the text anywhere, with its own `%` and `_` escaped, in the form in which text is
 * stored.
 */
export function containing(text: string): string {
  return `%${cleanText(text).replace(/[\\%_]/g, '\\$&')}%`
}
