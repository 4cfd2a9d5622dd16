import { nextDailyAt } from './rules/next-daily-at'
import type { Tx } from '../../db/database'
import { automaticSync } from '../../db/tables/automatic-sync'

export type AutomaticSyncRow = typeof automaticSync.$inferSelect

const THE_ONE = 1
const USUAL_TIME = '02:00'

/** The company's setting; on with its default time before anybody has changed it. */
export async function automaticSyncRow(now: Date, tx: Tx): Promise<AutomaticSyncRow> {
  const [row] = await tx.select().from(automaticSync)
  if (row) return row

  await tx
    .insert(automaticSync)
    .values({ id: THE_ONE, dailyAt: USUAL_TIME, nextDailyAt: nextDailyAt(now, USUAL_TIME), updatedAt: now })
    .onConflictDoNothing()
  return automaticSyncRow(now, tx)
}
