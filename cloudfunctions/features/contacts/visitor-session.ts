import type { VisitorIdentity } from '../../ports/caller'
import type { Clock } from '../../ports/clock'
import type { Keys } from '../../ports/keys'

export const VISITOR_COOKIE = 'livehall_visitor'
const LIFE_SECONDS = 30 * 24 * 60 * 60
const PURPOSE = 'visitor-session'

/**
 * Our own signed token for an identity, as H5 cookie or as bearer token of a mini-program outside CloudBase:
 * `<contact>.<via>.<expiry in seconds>.<signature>`. Nobody else reads it, so it is no JWT, and checking it takes a few
 * microseconds of every request instead of a trip through the thread pool.
 */
export function visitorSessions(keys: Keys, clock: Clock) {
  const nowSeconds = () => Math.floor(clock.now().getTime() / 1000)

  return {
    lifeSeconds: LIFE_SECONDS,
    issue({ contactId, via }: VisitorIdentity): { token: string; expiresAt: Date } {
      const expiry = nowSeconds() + LIFE_SECONDS
      const said = `${contactId}.${via}.${expiry}`
      return { token: `${said}.${keys.sign(PURPOSE, said)}`, expiresAt: new Date(expiry * 1000) }
    },
    read(token: string): VisitorIdentity | undefined {
      const signatureAt = token.lastIndexOf('.')
      const said = token.slice(0, signatureAt)
      const [contactId, via, expiry] = said.split('.')
      if (signatureAt < 0 || !contactId || !keys.verify(PURPOSE, said, token.slice(signatureAt + 1))) return undefined
      if (Number(expiry) <= nowSeconds()) return undefined
      return { contactId, via: via === 'mini_program' ? 'mini_program' : 'h5' }
    },
  }
}
