import { randomInt } from 'node:crypto'

/** No letters or digits that look alike, since it is read out on the phone or copied from a screen. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'

export function temporaryPassword(): string {
  return [part(), part(), part()].join('-')
}

function part(): string {
  return Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}
