import { audit } from './en/audit'
import { cards } from './en/cards'
import { operators } from './en/operators'
import { registrantsFile } from './en/registrants-file'
import { shortLink } from './en/short-link'
import type { ServerText } from './server-text'

export const en: ServerText = { audit, cards, operators, registrantsFile, shortLink }
