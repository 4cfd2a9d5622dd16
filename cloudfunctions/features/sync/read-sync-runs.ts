import { asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm'
import type { SyncIssueCode, SyncRun } from '../../../shared/contracts/sync'
import type { Tx } from '../../db/database'
import { operators } from '../../db/tables/operators'
import { syncIssues, syncRuns } from '../../db/tables/sync-runs'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import { detailShownTo } from '../contacts/may-reveal'

const SHOWN = 50

/** The newest runs that match the condition, with their issues. */
export async function readSyncRuns(which: SQL, operator: Operator, tx: Tx): Promise<SyncRun[]> {
  const rows = await tx
    .select({
      run: syncRuns,
      title: webinars.title,
      requestedBy: sql<string | null>`coalesce(${operators.name}, ${syncRuns.requestedBy})`,
    })
    .from(syncRuns)
    .leftJoin(webinars, eq(webinars.id, syncRuns.webinarId))
    .leftJoin(operators, eq(operators.id, syncRuns.requestedBy))
    .where(which)
    // Among runs created by one click, running ones and the latest come first.
    .orderBy(
      desc(syncRuns.createdAt),
      sql`${syncRuns.status} = 'running' desc`,
      sql`${syncRuns.finishedAt} desc nulls last`,
      syncRuns.id,
    )
    .limit(SHOWN)
  if (rows.length === 0) return []

  const shown = detailShownTo(operator)
  const runIds = rows.map(({ run }) => run.id)
  const issues = await tx.select().from(syncIssues).where(inArray(syncIssues.runId, runIds)).orderBy(asc(syncIssues.id))
  return rows.map(({ run, title, requestedBy }) => ({
    id: run.id,
    batchId: run.batchId,
    webinar: run.webinarId ? { id: run.webinarId, title: title ?? '' } : null,
    trigger: run.trigger,
    withEvents: run.withEvents,
    parts: run.parts,
    status: run.status,
    parkedUntil: run.parkedUntil?.toISOString() ?? null,
    stage: run.stage,
    rowsDone: run.rowsDone,
    rowsTotal: run.rowsTotal,
    counts: run.counts,
    issues: issues
      .filter(({ runId }) => runId === run.id)
      .map(({ id, code, feed, detail }) => ({ id, code: code as SyncIssueCode, feed, detail: shown(detail) })),
    requestedBy,
    createdAt: run.createdAt.toISOString(),
    startedAt: run.startedAt?.toISOString() ?? null,
    finishedAt: run.finishedAt?.toISOString() ?? null,
  }))
}
