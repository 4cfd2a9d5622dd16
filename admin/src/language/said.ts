import { inEnglish } from '../../../shared/text/in-english'
import { language } from './language'

/** Translates a Chinese sentence of a stored record or a shared rule into the language of this visit. */
export const said = (sentence: string): string => (language === 'en' ? inEnglish(sentence) : sentence)
