import { sql } from 'drizzle-orm'
import type { SyncBatchRow, SyncTrigger } from '../../../shared/contracts/sync'
import type { Deps } from '../../ports/deps'
import { statusOf, type RunCounts } from './view-sync-batch'

const SHOWN = 30

type Row = {
  id: string
  trigger: SyncTrigger
  counts: RunCounts
  webinar_id: string | null
  title: string | null
  webinars_total: number
  issues_total: number
  requested_by: string | null
  created_at: string
  finished_at: string | null
}

/** The newest syncs, newest first, so that a result is found again after its dialog was closed. */
export async function listSyncBatches(_input: unknown, { db }: Pick<Deps, 'db'>): Promise<{ items: SyncBatchRow[] }> {
  const { rows } = await db.execute<Row>(sql`
    with first_runs as (
      -- By the index on the time, until enough batches are found: a batch's other runs are passed over.
      select r.batch_id from sync_runs r
      where not exists (
        select from sync_runs earlier
        where earlier.batch_id = r.batch_id and (earlier.created_at, earlier.id) < (r.created_at, r.id)
      )
      order by r.created_at desc limit ${SHOWN}
    ), newest as (
      select batch_id, min(created_at) as created_at, min(trigger) as trigger, min(requested_by) as requested_by,
             case when count(*) = count(finished_at) then max(finished_at) end as finished_at,
             min(webinar_id::text) as webinar_id, count(webinar_id)::int as webinars_total,
             count(*) = 1 as is_of_one,
             json_build_object(
               'queued', count(*) filter (where status = 'queued'),
               'running', count(*) filter (where status = 'running'),
               'succeeded', count(*) filter (where status = 'succeeded'),
               'partial', count(*) filter (where status = 'partial'),
               'failed', count(*) filter (where status = 'failed')
             ) as counts
      from sync_runs where batch_id in (select batch_id from first_runs) group by batch_id
    ), issues as (
      select r.batch_id, count(*)::int as issues_total
      from newest n join sync_runs r on r.batch_id = n.batch_id join sync_issues i on i.run_id = r.id
      group by r.batch_id
    )
    select n.batch_id as id, n.trigger, n.counts, w.id as webinar_id, w.title, n.webinars_total,
           coalesce(i.issues_total, 0) as issues_total, coalesce(o.name, n.requested_by) as requested_by,
           to_char(n.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as created_at,
           to_char(n.finished_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as finished_at
    from newest n
    left join webinars w on n.is_of_one and w.id::text = n.webinar_id
    left join issues i on i.batch_id = n.batch_id
    left join operators o on o.id = n.requested_by
    order by n.created_at desc, n.batch_id`)

  return {
    items: rows.map((row) => ({
      id: row.id,
      trigger: row.trigger,
      status: statusOf(row.counts),
      webinar: row.webinar_id ? { id: row.webinar_id, title: row.title ?? '' } : null,
      webinarsTotal: row.webinars_total,
      issuesTotal: row.issues_total,
      requestedBy: row.requested_by,
      createdAt: row.created_at,
      finishedAt: row.finished_at,
    })),
  }
}
