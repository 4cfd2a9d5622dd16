/** A random key of this browser or mini-program. Visits with the same key count once per day. */
export function browserKey(): string
