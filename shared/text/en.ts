import { audit } from './en/audit'
import { operators } from './en/operators'
import { shortLink } from './en/short-link'
import type { ServerText } from './server-text'

export const en: ServerText = { audit, operators, shortLink }
