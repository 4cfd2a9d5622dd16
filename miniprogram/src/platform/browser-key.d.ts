/** A random key that stays with this browser or mini-program, by which its visits of a day count as one. */
export function browserKey(): string
