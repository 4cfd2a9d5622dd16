import { audit } from './en/audit'
import { calendar } from './en/calendar'
import { cards } from './en/cards'
import { operators } from './en/operators'
import { registrantsFile } from './en/registrants-file'
import { shortLink } from './en/short-link'
import type { ServerText } from './server-text'

export const en: ServerText = { audit, calendar, cards, operators, registrantsFile, shortLink }
