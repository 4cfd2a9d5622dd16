import { createHash } from 'node:crypto'
import type pg from 'pg'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { RateLimit, RateLimits } from '../ports/rate-limits'

export function rateLimitsIn(pool: pg.Pool): RateLimits {
  const limiters = new Map<string, RateLimiterPostgres>()

  function limiterOf({ name, points, seconds }: RateLimit): RateLimiterPostgres {
    const known = limiters.get(name)
    if (known) return known
    // By default the store's type is guessed from the class name, which minifying changes.
    const options = {
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limits',
      tableCreated: true,
      clearExpiredByTimeout: false,
    }
    const made = new RateLimiterPostgres({ ...options, keyPrefix: name, points, duration: seconds })
    limiters.set(name, made)
    return made
  }

  return {
    async take(limits) {
      const waits = await Promise.all(limits.map((limit) => waitFor(limiterOf(limit), hidden(limit.key))))
      return Math.max(0, ...waits)
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

// Phones and places are not kept in the clear in a table of counters.
const hidden = (key: string) => createHash('sha256').update(key).digest('base64url')
