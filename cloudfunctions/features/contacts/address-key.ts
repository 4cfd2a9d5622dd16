import type { Keys } from '../../ports/keys'

/** How the panel names one of a contact's addresses without being shown it. */
export const addressKey = ({ kind, value }: { kind: string; value: string }, keys: Keys) =>
  keys.sign('contact-address', `${kind}:${value}`)
