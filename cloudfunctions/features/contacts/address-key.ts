import type { Keys } from '../../ports/keys'

/** An opaque key with which the panel names one of a contact's addresses without seeing it. */
export const addressKey = ({ kind, value }: { kind: string; value: string }, keys: Keys) =>
  keys.sign('contact-address', `${kind}:${value}`)
