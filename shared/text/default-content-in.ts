import { defaultContent } from './en/default-content'
import type { Language } from './language'

/** Words of content in their reader's language, as far as they are those it came with. */
export const defaultContentIn = (language: Language, words: string): string =>
  language === 'en' ? (defaultContent[words] ?? words) : words
