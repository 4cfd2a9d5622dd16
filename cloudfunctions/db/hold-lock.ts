import { sql } from 'drizzle-orm'
import type { Tx } from './database'

/**
 * Waits until nobody else holds the lock, and holds it to the end of the transaction; a killed process releases it at
 * once.
 */
export async function holdLock(name: string, tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}

/** The same without waiting: returns whether the lock is ours now. */
export async function takeLockIfFree(name: string, tx: Tx): Promise<boolean> {
  const { rows } = await tx.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as taken`,
  )
  return rows[0]?.taken ?? false
}

/** Held while this webinar's facts and derived data are written. */
export const factsLock = (webinarId: string) => `webinar-facts:${webinarId}`
