import { firstWords } from './en/first-words'
import type { Language } from './language'

/** Words of content in their reader's language, as far as they are those it came with. */
export const firstWordsIn = (language: Language, words: string): string =>
  language === 'en' ? (firstWords[words] ?? words) : words
