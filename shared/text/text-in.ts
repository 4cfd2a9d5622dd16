import { languageOf } from './language'
import type { ServerText } from './server-text'
import { textOf } from './text-of'

/** The server's texts, in the language of a request. */
export const textIn = (acceptLanguage: string | null | undefined): ServerText => textOf(languageOf(acceptLanguage))
