import { lt, sql } from 'drizzle-orm'
import { phoneCodes } from '../../db/tables/phone-codes'
import { rateLimits } from '../../db/tables/rate-limits'
import type { Deps } from '../../ports/deps'
import { searchFilesForForgotten } from '../contacts/search-files-for-forgotten'

/** Longer than any code or daily limit is needed. */
const CODES_KEPT_MS = 2 * 86_400_000

/**
 * Deletes expired data that names people: sent codes with their phones, counted attempts with addresses, and tables of
 * people.
 */
export async function sweepExpired(deps: Deps): Promise<void> {
  const { db, clock } = deps
  await db.delete(phoneCodes).where(lt(phoneCodes.expiresAt, new Date(clock.now().getTime() - CODES_KEPT_MS)))
  // Limits count by the database's own clock.
  await db.delete(rateLimits).where(sql`${rateLimits.expire} < extract(epoch from now()) * 1000`)
  await searchFilesForForgotten(deps)
}
