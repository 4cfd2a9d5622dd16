import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { syncRuns } from '../../db/tables/sync-runs'
import { webinars } from '../../db/tables/webinars'
import { SYNC_ATTEMPTS } from '../provider-accounts/sync-jobs'

/**
 * One sync for each webinar that is over, so that data switched on late is read once now; each run checks its own
 * switches again. Running syncs are left alone. Without webinars there is no batch.
 */
export async function syncPast(
  which: SQL | undefined,
  { requestedBy, at }: { requestedBy: Id; at: Date },
  tx: Tx,
): Promise<Id | null> {
  const open = sql`select 1 from ${syncRuns} r where r.webinar_id = ${webinars}.id and r.status in ('queued', 'running')`
  const past = await tx
    .select({ id: webinars.id, providerAccountId: webinars.providerAccountId })
    .from(webinars)
    .where(
      and(
        which,
        inArray(webinars.status, ['ended']),
        eq(webinars.providerState, 'ready'),
        isNull(webinars.deletedAt),
        isNull(webinars.notSupported),
        sql`not exists (${open})`,
      ),
    )
  if (past.length === 0) return null

  const batchId = randomUUID()
  const runs = past.map(({ id, providerAccountId }) => ({
    batchId,
    webinarId: id,
    providerAccountId,
    trigger: 'manual' as const,
    withEvents: true,
    requestedBy,
    createdAt: at,
  }))
  const begun = await tx.insert(syncRuns).values(runs).returning({ id: syncRuns.id })
  await tx.execute(sql`
    select enqueue_job('sync-webinar', json_build_object('runId', id), 'sync-webinar:' || id, attempts := ${SYNC_ATTEMPTS})
    from json_array_elements_text(${JSON.stringify(begun.map(({ id }) => id))}::json) as begun (id)`)
  return batchId
}
