import type { VisitorIdentity } from '../../ports/caller'
import type { Clock } from '../../ports/clock'
import type { Keys } from '../../ports/keys'

export const VISITOR_COOKIE = 'livehall_visitor'
const LIFE_SECONDS = 30 * 24 * 60 * 60
const LIFE_MS = LIFE_SECONDS * 1000
const PURPOSE = 'visitor-session'

/**
 * Our own signed token for an identity, as H5 cookie or as bearer token of a mini-program outside CloudBase:
 * `<contact>.<via>.<expiry in milliseconds>.<signature>`. Nobody else reads it, so it is no JWT, and checking it takes a
 * few microseconds of every request instead of a trip through the thread pool. Whether it was revoked is known to the
 * query that looks up its contact.
 */
export function visitorSessions(keys: Keys, clock: Clock) {
  return {
    lifeSeconds: LIFE_SECONDS,
    issue({ contactId, via }: Omit<VisitorIdentity, 'signedInAt'>): { token: string; expiresAt: Date } {
      const expiry = clock.now().getTime() + LIFE_MS
      const claim = `${contactId}.${via}.${expiry}`
      return { token: `${claim}.${keys.sign(PURPOSE, claim)}`, expiresAt: new Date(expiry) }
    },
    read(token: string): VisitorIdentity | undefined {
      const signatureAt = token.lastIndexOf('.')
      const claim = token.slice(0, signatureAt)
      const [contactId, via, expiry] = claim.split('.')
      if (signatureAt < 0 || !contactId || !keys.verify(PURPOSE, claim, token.slice(signatureAt + 1))) return undefined
      if (Number(expiry) <= clock.now().getTime()) return undefined
      const signedInAt = new Date(Number(expiry) - LIFE_MS)
      return { contactId, via: via === 'mini_program' ? 'mini_program' : 'h5', signedInAt }
    },
  }
}
