import { sql } from 'drizzle-orm'
import { messageObject } from '../../../shared/text/messages/message'
import { hasNoJob } from '../../db/jobs'
import type { Deps } from '../../ports/deps'

/**
 * Syncs and imports whose job has no attempts left or is missing: nothing will resume them, so they are closed with a
 * reason.
 */
export async function closeAbandoned({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const now = clock.now().toISOString()
  await db.execute(sql`
    with closed as (
      update sync_runs r set status = 'failed', stage = null, finished_at = ${now}::timestamptz
      where r.status in ('queued', 'running') and r.parked_until is null and ${hasNoJob(sql`case when r.webinar_id is null then 'sync-all:' || r.batch_id else 'sync-webinar:' || r.id end`)}
      returning r.id, r.webinar_id
    )
    insert into sync_issues (run_id, webinar_id, code, created_at) select id, webinar_id, 'interrupted', ${now}::timestamptz from closed`)
  await db.execute(sql`
    update imports i set status = 'failed', error = ${JSON.stringify(messageObject('import_interrupted'))}::jsonb, finished_at = ${now}::timestamptz
    where i.status in ('queued', 'running') and ${hasNoJob(sql`case i.kind when 'registrant_list' then 'import-registrant-list:' else 'import-attendee-report:' end || i.id`)}`)
}
