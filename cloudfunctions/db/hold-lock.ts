import { sql } from 'drizzle-orm'
import { databaseOn, type Database, type Tx } from './database'

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

/**
 * Runs `work` while nobody else holds the lock, with no transaction open: an outside service may take its time, and no
 * row waits for it. `work` uses the locked connection as its database, so that it needs no second one; where that
 * connection is lost, nothing more can be written under the lock. A killed process releases the lock at once.
 */
export async function whileLocked<Done>(
  name: string,
  db: Database,
  work: (locked: Database) => Promise<Done>,
): Promise<Done> {
  const connection = await db.$client.connect()
  let isClean = false
  try {
    const locked = databaseOn(connection)
    await locked.execute(sql`select pg_advisory_lock(hashtextextended(${name}, 0))`)
    try {
      return await work(locked)
    } finally {
      isClean = await connection.query('select pg_advisory_unlock_all()').then(
        () => true,
        () => false,
      )
    }
  } finally {
    // A connection that may still hold the lock ends with it.
    connection.release(!isClean)
  }
}

/** Inside `whileLocked`: one more lock, held to its end. Returns whether it is ours now. */
export async function lockAsWellIfFree(name: string, locked: Database): Promise<boolean> {
  const { rows } = await locked.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_lock(hashtextextended(${name}, 0)) as taken`,
  )
  return rows[0]?.taken ?? false
}

/** Held while this webinar's facts and derived data are written. */
export const factsLock = (webinarId: string) => `webinar-facts:${webinarId}`

/** Held while this webinar is created, changed or deleted at its provider. */
export const atProviderLock = (webinarId: string) => `webinar-at-provider:${webinarId}`
