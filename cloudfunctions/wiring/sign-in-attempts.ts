import { createHash } from 'node:crypto'
import { lt } from 'drizzle-orm'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { rateLimits } from '../db/tables/rate-limits'
import type { World } from './compose'

const WINDOW_SECONDS = 15 * 60
/** Per address and place: a person who tries passwords. Per address alone: many places that try together. */
const WRONG_PER_PLACE = 10
const WRONG_PER_ADDRESS = 60

export type SignInAttempts = {
  /** Counts a try before it is made, so that many at once do not slip through. Seconds to wait when there were too many. */
  start(email: string, ip: string): Promise<{ waitSeconds: number } | undefined>
  /** The password was right: the tries of this place are forgotten. */
  succeeded(email: string, ip: string): Promise<void>
}

export function signInAttempts({ db, database }: Pick<World, 'db' | 'database'>): SignInAttempts {
  const limiter = (keyPrefix: string, points: number) =>
    new RateLimiterPostgres({
      storeClient: database.pool,
      // By default guessed from the class name, which minifying changes.
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix,
      points,
      duration: WINDOW_SECONDS,
    })
  const perPlace = limiter('sign_in_place', WRONG_PER_PLACE)
  const perAddress = limiter('sign_in_address', WRONG_PER_ADDRESS)

  return {
    async start(email, ip) {
      const waits = await Promise.all([waitFor(perPlace, placeKey(email, ip)), waitFor(perAddress, addressKey(email))])
      const waitSeconds = Math.max(...waits)
      return waitSeconds > 0 ? { waitSeconds } : undefined
    },
    async succeeded(email, ip) {
      await Promise.all([perPlace.delete(placeKey(email, ip)), perAddress.reward(addressKey(email), 1)])
      await db.delete(rateLimits).where(lt(rateLimits.expire, Date.now()))
    },
  }
}

async function waitFor(limiter: RateLimiterPostgres, key: string): Promise<number> {
  try {
    await limiter.consume(key)
    return 0
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
    throw refusal
  }
}

// Addresses are not kept in the clear in a table of counters.
const addressKey = (email: string) => createHash('sha256').update(email).digest('base64url')
const placeKey = (email: string, ip: string) => `${addressKey(email)}:${ip}`
