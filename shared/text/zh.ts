import { audit } from './zh/audit'
import { calendar } from './zh/calendar'
import { cards } from './zh/cards'
import { listFile } from './zh/list-file'
import { registrantsFile } from './zh/registrants-file'
import { shortLink } from './zh/short-link'

/** The server's texts for people, in Chinese, its first language. */
export const zh = { audit, calendar, cards, listFile, registrantsFile, shortLink }
