import { createHash } from 'node:crypto'
import type pg from 'pg'
import type { RateLimit, RateLimits } from '../../ports/rate-limits'

const NOW = `(extract(epoch from clock_timestamp()) * 1000)::bigint`

/**
 * Changes one row for each limit with room left; a refused attempt changes none. A window that ends later than possible
 * was written by a wrong clock, and begins anew.
 */
const COUNT = `
  insert into rate_limits (key, points, expire)
  select key, 1, ${NOW} + ms from unnest($1::text[], $2::int[], $3::bigint[]) as asked (key, most, ms) order by key
  on conflict (key) do update set
    points = case when ${isOver('rate_limits')} then 1 else rate_limits.points + 1 end,
    expire = case when ${isOver('rate_limits')} then excluded.expire else rate_limits.expire end
  where ${isOver('rate_limits')} or rate_limits.points < ($2::int[])[array_position($1::text[], rate_limits.key::text)]
  returning key`
const WAITS = `
  select coalesce(ceil(max(r.expire - ${NOW}) / 1000.0), 1)::int as seconds
  from unnest($1::text[], $2::int[]) as asked (key, most) join rate_limits r on r.key = asked.key
  where r.points >= asked.most and r.expire > ${NOW}`
const GIVE_BACK = `update rate_limits set points = greatest(points - 1, 0) where key = any($1::text[])`
const FORGET = `delete from rate_limits where key = any($1::text[])`

export function rateLimitsIn(pool: pg.Pool): RateLimits {
  return {
    async take(limits) {
      const values = [
        limits.map(keyOf),
        limits.map(({ points }) => points),
        limits.map(({ seconds }) => seconds * 1000),
      ]
      const counted = limits.length === 1 ? await pool.query(COUNT, values) : await countAll(pool, values)
      if (counted.rowCount === limits.length) return 0

      const { rows } = await pool.query<{ seconds: number }>(WAITS, values.slice(0, 2))
      return Math.max(1, rows[0]?.seconds ?? 1)
    },
    async giveBack(limits) {
      await pool.query(GIVE_BACK, [limits.map(keyOf)])
    },
    async forget(limits) {
      await pool.query(FORGET, [limits.map(keyOf)])
    },
  }
}

/** All of them or none. */
async function countAll(pool: pg.Pool, values: unknown[][]): Promise<pg.QueryResult> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    const counted = await client.query(COUNT, values)
    await client.query(counted.rowCount === values[0]?.length ? 'commit' : 'rollback')
    client.release()
    return counted
  } catch (error) {
    client.release(true)
    throw error
  }
}

function isOver(row: string): string {
  return `(${row}.expire is null or ${row}.expire <= ${NOW} or ${row}.expire > excluded.expire + 1000)`
}

// A table of counters must not contain phones, people and addresses in plain text.
const keyOf = ({ name, key }: RateLimit) => `${name}:${createHash('sha256').update(key).digest('base64url')}`
