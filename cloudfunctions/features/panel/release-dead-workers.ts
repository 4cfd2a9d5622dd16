import { sql } from 'drizzle-orm'
import type { Deps } from '../../ports/deps'

/** Held by a worker's process as long as it lives, on a connection that ends with it. */
export const livenessLockOf = (workerId: string) => `worker:${workerId}`

/** A new worker may not hold its liveness lock yet. */
const YOUNG_SECONDS = 30

/**
 * The queue itself releases a dead worker's jobs only after four hours. A worker whose liveness lock is free is dead,
 * so its jobs can be run at once.
 */
export async function freeDeadWorkers({ db, log }: Pick<Deps, 'db' | 'log'>): Promise<void> {
  await db.transaction(async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(sql`
      select id from (
        select distinct locked_by as id from graphile_worker.jobs
        where locked_by is not null and locked_at < now() - make_interval(secs => ${YOUNG_SECONDS})
      ) w
      where pg_try_advisory_xact_lock(hashtextextended(${livenessLockOf('')} || id, 0))`)
    if (rows.length === 0) return

    const ids = rows.map(({ id }) => id)
    await tx.execute(
      sql`select graphile_worker.force_unlock_workers(array(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)))`,
    )
    log.warn({ action: 'worker.freed_dead', workers: ids })
  })
}
