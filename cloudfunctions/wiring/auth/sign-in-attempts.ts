import type { RateLimit } from '../../ports/rate-limits'
import type { World } from '../compose'
import { senderOf } from '../http/client-ip'

const WINDOW_SECONDS = 15 * 60
/** A person who tries passwords, by account and client IP, or by account and known browser. */
const WRONG_PER_PERSON = 10
/** One client IP that tries a few passwords on each of many accounts. */
const WRONG_PER_CLIENT_IP = 50
/** Many client IPs that try one account together. */
const WRONG_PER_ACCOUNT = 60

export type SignInTry = {
  email: string
  clientIp: string
  /** The known browser it comes from; see `known-browsers.ts`. */
  browser?: string
  /** Whether a second factor is asked for after the password, so that a guessed password opens nothing. */
  hasSecondFactor(): Promise<boolean>
}

export type SignInAttempts = {
  /** Counts a try before it is made, so that many at once do not slip through. Seconds to wait when there were too many. */
  start(one: SignInTry): Promise<number>
  /** The password was right: it counts as no try. */
  succeeded(one: SignInTry): Promise<void>
}

/**
 * A try that is refused counts for nobody, and what others try on an account stops neither a browser that its owner
 * used before nor an owner with a second factor.
 */
export function signInAttempts({ rateLimits }: Pick<World, 'rateLimits'>): SignInAttempts {
  return {
    async start(one) {
      const own = ownLimits(one)
      const waitSeconds = await rateLimits.take(own)
      if (waitSeconds > 0 || one.browser) return waitSeconds

      const waitForAccount = await rateLimits.take([accountLimit(one)])
      if (waitForAccount === 0 || (await one.hasSecondFactor())) return 0
      await rateLimits.giveBack(own)
      return waitForAccount
    },
    async succeeded(one) {
      const [person, ...others] = ownLimits(one)
      if (person) await rateLimits.forget([person])
      if (!one.browser) await rateLimits.giveBack([...others, accountLimit(one)])
    },
  }
}

function ownLimits({ email, clientIp, browser }: SignInTry): RateLimit[] {
  if (browser) return [limit('sign_in_browser', `${email} ${browser}`, WRONG_PER_PERSON)]
  const sender = senderOf(clientIp)
  return [
    limit('sign_in_person', `${email} ${sender}`, WRONG_PER_PERSON),
    limit('sign_in_client_ip', sender, WRONG_PER_CLIENT_IP),
  ]
}

const accountLimit = ({ email }: SignInTry) => limit('sign_in_account', email, WRONG_PER_ACCOUNT)
const limit = (name: string, key: string, points: number): RateLimit => ({
  name,
  key,
  points,
  seconds: WINDOW_SECONDS,
})
