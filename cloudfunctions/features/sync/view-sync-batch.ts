import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { SyncBatch, SyncRunStatus } from '../../../shared/contracts/sync'
import { syncRuns } from '../../db/tables/sync-runs'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { readSyncRuns } from './read-sync-runs'

/** Runs of a batch by their status. */
export type RunCounts = Partial<Record<SyncRunStatus, number>>

/** All runs of one click on the button, and their combined result. */
export async function viewSyncBatch(
  { batchId }: { batchId: Id },
  operator: Operator,
  { db }: Pick<Deps, 'db'>,
): Promise<SyncBatch> {
  const rows = await db
    .select({ status: syncRuns.status, count: sql<number>`count(*)::int` })
    .from(syncRuns)
    .where(eq(syncRuns.batchId, batchId))
    .groupBy(syncRuns.status)
  if (rows.length === 0) throw new AppError('not_found', '没有这次同步的记录')

  const counts: RunCounts = Object.fromEntries(rows.map(({ status, count }) => [status, count]))
  const runs = await readSyncRuns(eq(syncRuns.batchId, batchId), operator, db)
  const [current] = runs.some(({ status }) => status === 'running')
    ? runs.filter(({ status }) => status === 'running')
    : await readSyncRuns(and(eq(syncRuns.batchId, batchId), eq(syncRuns.status, 'running')) ?? sql`false`, operator, db)
  const runsTotal = rows.reduce((sum, { count }) => sum + count, 0)

  return {
    id: batchId,
    status: statusOf(counts),
    runsTotal,
    runsDone: runsTotal - (counts.queued ?? 0) - (counts.running ?? 0),
    current: current ?? null,
    runs,
  }
}

/** The running batch, if any, so that a reloaded page finds it. One that waits for tomorrow is not returned. */
export async function viewOpenSync(
  _input: unknown,
  operator: Operator,
  deps: Pick<Deps, 'db'>,
): Promise<{ batch: SyncBatch | null }> {
  const [open] = await deps.db
    .select({ batchId: syncRuns.batchId })
    .from(syncRuns)
    .where(and(inArray(syncRuns.status, ['queued', 'running']), isNull(syncRuns.parkedUntil)))
    .orderBy(desc(syncRuns.createdAt))
    .limit(1)
  return { batch: open ? await viewSyncBatch(open, operator, deps) : null }
}

/** What became of several runs together. */
export function statusOf({
  queued = 0,
  running = 0,
  succeeded = 0,
  partial = 0,
  failed = 0,
}: RunCounts): SyncRunStatus {
  const done = succeeded + partial + failed
  if (queued + running > 0) return running + done > 0 ? 'running' : 'queued'
  if (failed === done) return 'failed'
  return failed + partial > 0 ? 'partial' : 'succeeded'
}
