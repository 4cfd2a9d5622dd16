import { jwtVerify, SignJWT } from 'jose'
import type { VisitorIdentity } from '../../ports/caller'
import type { Clock } from '../../ports/clock'
import type { Keys } from '../../ports/keys'

export const VISITOR_COOKIE = 'livehall_visitor'
const LIFE_SECONDS = 30 * 24 * 60 * 60

/** Our own signed word for an identity, as H5 cookie or as bearer token of a mini-program outside CloudBase. */
export function visitorSessions(keys: Keys, clock: Clock) {
  const key = keys.derive('visitor-session')

  return {
    lifeSeconds: LIFE_SECONDS,
    async issue({ contactId, via }: VisitorIdentity): Promise<{ token: string; expiresAt: Date }> {
      const issuedAt = Math.floor(clock.now().getTime() / 1000)
      const token = await new SignJWT({ via })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(contactId)
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + LIFE_SECONDS)
        .sign(key)
      return { token, expiresAt: new Date((issuedAt + LIFE_SECONDS) * 1000) }
    },
    async read(token: string): Promise<VisitorIdentity | undefined> {
      try {
        const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], currentDate: clock.now() })
        return payload.sub ? { contactId: payload.sub, via: payload.via === 'mini_program' ? 'mini_program' : 'h5' } : undefined
      } catch {
        return undefined
      }
    },
  }
}
