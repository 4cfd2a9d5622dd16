import { inEnglish } from '../../../shared/text/in-english'
import { language } from './language'

/** A sentence that came in Chinese, from a stored record or a shared rule, in the language of this visit. */
export const said = (sentence: string): string => (language === 'en' ? inEnglish(sentence) : sentence)
