import type { zh } from './zh'

/** Both languages have exactly these sentences; the compiler sees to it. */
export type ServerText = typeof zh

/** A sentence whose language is chosen where the reader is known. */
export type Say = (text: ServerText) => string
