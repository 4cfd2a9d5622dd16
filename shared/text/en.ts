import { audit } from './en/audit'
import { calendar } from './en/calendar'
import { cards } from './en/cards'
import { listFile } from './en/list-file'
import { registrantsFile } from './en/registrants-file'
import { shortLink } from './en/short-link'
import type { ServerText } from './server-text'

export const en: ServerText = { audit, calendar, cards, listFile, registrantsFile, shortLink }
