import { cleanText } from '../../shared/domain/text/clean-text'

/** A pattern for `like` that finds the text anywhere, its own `%` and `_` taken as written, in the one form in which text is kept. */
export function containing(text: string): string {
  return `%${cleanText(text).replace(/[\\%_]/g, '\\$&')}%`
}
