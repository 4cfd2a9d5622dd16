import { and, eq, lte } from 'drizzle-orm'
import { effectiveParts } from '../provider-accounts/rules/effective-parts'
import type { Tx } from '../../db/database'
import { enqueue } from '../../db/jobs'
import { syncRuns } from '../../db/tables/sync-runs'
import type { Deps } from '../../ports/deps'
import type { SyncRunRow } from './run-state'
import { recordIssues, type SyncIssueNote } from '../provider-accounts/sync-issue'
import { SYNC_ATTEMPTS, syncAllKey, syncRunKey } from '../provider-accounts/sync-jobs'

/** A daily budget is used up: the run waits, shows until when, and has no job during that time. */
export async function parkRun(
  run: SyncRunRow,
  { until, issues }: { until: Date; issues: SyncIssueNote[] },
  at: Date,
  tx: Tx,
): Promise<void> {
  await recordIssues(
    { runId: run.id, webinarId: run.webinarId, parts: effectiveParts(run), runFailed: true },
    issues,
    at,
    tx,
  )
  await tx.update(syncRuns).set({ status: 'queued', stage: null, parkedUntil: until }).where(eq(syncRuns.id, run.id))
}

/** Runs each minute: parked runs whose time has come continue. */
export async function wakeParkedRuns({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  await db.transaction(async (tx) => {
    const due = await tx
      .select()
      .from(syncRuns)
      .where(and(eq(syncRuns.status, 'queued'), lte(syncRuns.parkedUntil, clock.now())))
      .for('update', { skipLocked: true })
    for (const run of due) await wakeRun(run, tx)
  })
}

async function wakeRun(
  { id, batchId, webinarId }: Pick<SyncRunRow, 'id' | 'batchId' | 'webinarId'>,
  tx: Tx,
): Promise<void> {
  await tx.update(syncRuns).set({ parkedUntil: null }).where(eq(syncRuns.id, id))
  if (webinarId) await enqueue(tx, 'sync-webinar', { runId: id }, { maxAttempts: SYNC_ATTEMPTS, key: syncRunKey(id) })
  else await enqueue(tx, 'sync-all', { batchId }, { maxAttempts: SYNC_ATTEMPTS, key: syncAllKey(batchId) })
}
