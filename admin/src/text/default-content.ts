import { defaultContentIn } from '../../../shared/text/default-content-in'
import { language } from '../language/language'

/** What a form came with, as visitors with the operator's language see it. */
export const inFirstWords = (words: string): string => defaultContentIn(language, words)
