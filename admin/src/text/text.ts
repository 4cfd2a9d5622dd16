import { language } from '../language/language'
import { en } from './en'
import { zh } from './zh'

/** Every word the panel shows, in the language of this visit. Choosing another one loads the panel anew. */
export const text: typeof zh = language === 'en' ? en : zh
