import { randomBytes } from 'node:crypto'
import type { Keys } from '../../ports/keys'

const PURPOSE = 'browser-id'
/** 12 random bytes as base64url; the signature follows without a separator. */
const RANDOM_LENGTH = 16

/**
 * Ids that distinguish the browsers whose visits are counted. Only ids that we issued count, so that nobody can add
 * visits of invented browsers; they contain nothing about the person.
 */
export function browserIds(keys: Keys) {
  return {
    issue(): string {
      const random = randomBytes(12).toString('base64url')
      return random + keys.sign(PURPOSE, random)
    },
    isIssued(id: string): boolean {
      const random = id.slice(0, RANDOM_LENGTH)
      return random.length === RANDOM_LENGTH && keys.verify(PURPOSE, random, id.slice(RANDOM_LENGTH))
    },
  }
}
