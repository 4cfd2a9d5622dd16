import { en } from './en'
import { languageOf } from './language'
import type { ServerText } from './server-text'
import { zh } from './zh'

/** The server's texts, in the language of a request. */
export const textIn = (acceptLanguage: string | null | undefined): ServerText =>
  languageOf(acceptLanguage) === 'en' ? en : zh
