import { lt } from 'drizzle-orm'
import { callBudgets } from '../../db/tables/call-budgets'
import type { Deps } from '../../ports/deps'

const KEPT_MS = 48 * 3_600_000

/** What was counted on days that are over counts for nothing; some of it is one row a person. */
export async function forgetSpentDays({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const day = new Date(clock.now().getTime() - KEPT_MS).toISOString().slice(0, 10)
  await db.delete(callBudgets).where(lt(callBudgets.day, day))
}
