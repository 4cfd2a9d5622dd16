import type { RateLimit } from '../../ports/rate-limits'
import type { World } from '../compose'
import { senderOf } from '../http/client-ip'

const WINDOW_SECONDS = 15 * 60
/** One person who tries passwords, by account and client IP, or by account and known browser. */
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
  /** Whether a second factor is required after the password, so that a guessed password alone gives no access. */
  hasSecondFactor(): Promise<boolean>
}

export type SignInAttempts = {
  /**
   * Counts an attempt before it is made, so that parallel ones cannot pass. Seconds to wait when there were too many.
   */
  start(one: SignInTry): Promise<number>
  /** The password was right: the attempt is not counted. */
  succeeded(one: SignInTry): Promise<void>
}

/**
 * A refused attempt is not counted, and other people's attempts on an account stop neither a browser that its owner
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
