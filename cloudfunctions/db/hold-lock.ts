import { sql } from 'drizzle-orm'
import type { Tx } from './database'

/** Waits until nobody else holds the name, and holds it to the end of the transaction; a killed process lets go at once. */
export async function holdLock(name: string, tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`)
}

/** Nobody else changes what is concluded about this webinar meanwhile. */
export const factsLock = (webinarId: string) => `webinar-facts:${webinarId}`
