import { operators } from './zh/operators'

/** What the server says to people, in Chinese, its first language. */
export const zh = { operators }
