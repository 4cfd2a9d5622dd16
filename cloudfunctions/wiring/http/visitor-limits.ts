import { AppError } from '../../../shared/contracts/app-error'
import { WechatError } from '../../ports/wechat'
import { senderOf } from './client-ip'
import type { World } from '../compose'
import { recentTries } from '../auth/recent-tries'

const MINUTE_SECONDS = 60
/** Twenty impatient taps are still one person; a program sends a hundred. */
const REGISTRATIONS_A_MINUTE = 30
/** Almost everybody taps once or twice: so many are counted in the process and cost no query. */
const FREE_REGISTRATIONS = 3
const VISITS_A_MINUTE = 60
const GUESSES = { most: 20, seconds: 10 * MINUTE_SECONDS }

/**
 * Limits for visitors' actions that cost us something. Signed-in people are counted per person; an office or a mobile
 * network shares its address, so addresses are counted only where nobody has signed in. Refused with 429 and
 * `Retry-After`.
 */
export function visitorLimits({ rateLimits }: Pick<World, 'rateLimits'>) {
  const taps = recentTries({ most: FREE_REGISTRATIONS, seconds: MINUTE_SECONDS })
  const guesses = recentTries(GUESSES)
  const visits = recentTries({ most: VISITS_A_MINUTE, seconds: MINUTE_SECONDS })

  return {
    async registration(contactId: string): Promise<void> {
      if (taps.take(contactId) === 0) return
      const points = REGISTRATIONS_A_MINUTE - FREE_REGISTRATIONS
      refuse(await rateLimits.take([{ name: 'registrations', key: contactId, points, seconds: MINUTE_SECONDS }]))
    },
    visit(clientIp: string): void {
      refuse(visits.take(senderOf(clientIp)))
    },
    /** Counts only failures: behind one address many people sign in, each once. */
    async guess<Result>(clientIp: string, act: () => Promise<Result>): Promise<Result> {
      const sender = senderOf(clientIp)
      refuse(guesses.wait(sender))
      return act().catch((error: unknown) => {
        if (error instanceof WechatError) guesses.take(sender)
        throw error
      })
    },
  }
}

function refuse(retryAfterSeconds: number): void {
  if (retryAfterSeconds > 0) throw new AppError('rate_limited', '', { retryAfterSeconds })
}
