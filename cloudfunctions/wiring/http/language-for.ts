import type { Context } from 'hono'
import { languageOf, type Language } from '../../../shared/text/language'
import type { AppEnv } from './app'

/** The language the caller requested. */
export function languageFor(c: Context<AppEnv>): Language {
  return languageOf(c.req.header('accept-language'))
}
