import { sql } from 'drizzle-orm'
import type { Deps } from '../../ports/deps'
import { enqueueRefresh } from './enqueue-refresh'

/** Every webinar that is live, or about to begin, or should be over soon: a change is noticed without any callback. */
export async function refreshDueWebinars({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> {
  const now = clock.now().toISOString()
  await db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(sql`
      select w.id from webinars w join provider_accounts a on a.id = w.provider_account_id
      where w.deleted_at is null and w.provider_state = 'ready' and w.external_id is not null and a.disconnected_at is null
        and (w.status = 'live' or ${now}::timestamptz between w.starts_at - interval '15 minutes' and w.ends_at + interval '2 hours')`)
    for (const { id } of rows) await enqueueRefresh(id, tx)
  })
}
