import { and, eq, inArray } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { SyncCounts, SyncIssueCode, SyncPart, SyncRunStatus } from '../../../shared/contracts/sync'
import { effectiveParts } from '../provider-accounts/rules/effective-parts'
import type { Tx } from '../../db/database'
import { syncIssues, syncRuns } from '../../db/tables/sync-runs'
import type { Deps } from '../../ports/deps'
import { recordIssues, resolveIssues, type SyncIssueNote } from '../provider-accounts/sync-issue'

export type SyncRunRow = typeof syncRuns.$inferSelect

/**
 * Starts a run. A run that already has the status running was left by a worker that died: this is recorded, and the run
 * begins again.
 */
export async function beginRun(runId: Id, { db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<SyncRunRow | undefined> {
  const [run] = await db
    .select()
    .from(syncRuns)
    .where(and(eq(syncRuns.id, runId), inArray(syncRuns.status, ['queued', 'running'])))
  if (!run) return undefined

  const now = clock.now()
  await db.transaction(async (tx) => {
    if (run.status === 'running') await recordIssues(about(run), [{ code: 'interrupted' }], now, tx)
    // The issues recorded before it was parked are recorded again at its end.
    await tx
      .update(syncIssues)
      .set({ state: 'repeated' })
      .where(and(eq(syncIssues.runId, runId), eq(syncIssues.state, 'open')))
    await tx
      .update(syncRuns)
      .set({ status: 'running', startedAt: now, parkedUntil: null, stage: null, rowsDone: 0, rowsTotal: null })
      .where(eq(syncRuns.id, runId))
  })
  return run
}

/**
 * `partsRead`: those read to their end, with or without rows. `unchecked`: issues that this run had no way to check,
 * however successful it was.
 */
export type RunEnd = {
  status: SyncRunStatus
  issues: SyncIssueNote[]
  counts?: SyncCounts
  partsRead?: SyncPart[]
  unchecked?: SyncIssueCode[]
}

export async function closeRun(
  run: SyncRunRow,
  { status, issues, counts, partsRead = [], unchecked = [] }: RunEnd,
  at: Date,
  tx: Tx,
): Promise<void> {
  await recordIssues({ ...about(run), runFailed: status === 'failed' }, issues, at, tx)
  if (run.webinarId) await resolveIssues({ runId: run.id, webinarId: run.webinarId, partsRead, unchecked }, at, tx)
  const rowsDone =
    counts && counts.registrants.read + counts.stays.read + counts.events.read + (counts.recordings?.read ?? 0)
  await tx
    .update(syncRuns)
    .set({
      status,
      stage: null,
      counts,
      finishedAt: at,
      ...(rowsDone !== undefined && { rowsDone, rowsTotal: rowsDone }),
    })
    .where(eq(syncRuns.id, run.id))
}

/**
 * An error of ours: the job tries again, so the run waits; at the last attempt the run ends, so that none stays open.
 */
export async function giveRunBack(
  run: SyncRunRow,
  { error, isLastAttempt }: { error: unknown; isLastAttempt: boolean },
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<void> {
  if (!isLastAttempt) {
    await db.update(syncRuns).set({ status: 'queued', stage: null }).where(eq(syncRuns.id, run.id))
    return
  }
  const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown'
  await db.transaction((tx) =>
    closeRun(run, { status: 'failed', issues: [{ code: 'unexpected', detail: { reason } }] }, clock.now(), tx),
  )
}

const about = (run: SyncRunRow) => ({
  runId: run.id,
  webinarId: run.webinarId,
  parts: effectiveParts(run),
  runFailed: false,
})
