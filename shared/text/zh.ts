import { audit } from './zh/audit'
import { operators } from './zh/operators'

/** What the server says to people, in Chinese, its first language. */
export const zh = { audit, operators }
