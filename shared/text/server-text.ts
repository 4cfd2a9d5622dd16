import type { zh } from './zh'

/** Both languages have exactly these sentences; the compiler sees to it. */
export type ServerText = typeof zh
