import { audit } from './zh/audit'
import { operators } from './zh/operators'
import { shortLink } from './zh/short-link'

/** What the server says to people, in Chinese, its first language. */
export const zh = { audit, operators, shortLink }
