import { lt } from 'drizzle-orm'
import { callBudgets } from '../../db/tables/call-budgets'
import type { Deps } from '../../ports/deps'

const KEPT_MS = 48 * 3_600_000

/** Deletes counts of past days, which are no longer used; some of them are one row per person. */
export async function forgetSpentDays({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const day = new Date(clock.now().getTime() - KEPT_MS).toISOString().slice(0, 10)
  await db.delete(callBudgets).where(lt(callBudgets.day, day))
}
