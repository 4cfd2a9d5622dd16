import { en } from './en'
import { languageOf } from './language'
import type { ServerText } from './server-text'
import { zh } from './zh'

/** What the server says, in the language a request asks for. */
export const textIn = (acceptLanguage: string | null | undefined): ServerText =>
  languageOf(acceptLanguage) === 'en' ? en : zh
