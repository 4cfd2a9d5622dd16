import type { Keys } from '../../ports/keys'

/** Keyed, and bound to the phone: a table of all six-digit codes opens nothing. */
export const codeHash = (phone: string, code: string, keys: Keys): string => keys.sign('phone-code', `${phone}:${code}`)
