import { sql } from 'drizzle-orm'
import type { Deps } from '../../ports/deps'

/** A job that was locked just now may not have been started. */
const YOUNG_SECONDS = 20

/**
 * Releases the jobs that the queue has locked for these workers, of one process, and that none of them runs: the answer
 * to the lock request was lost with its connection.
 */
export async function freeLostJobs(
  { workers, atWork }: { workers: string[]; atWork: string[] },
  { db, log }: Pick<Deps, 'db' | 'log'>,
): Promise<void> {
  // The queue's own function releases all jobs of a worker, running ones included.
  const { rows } = await db.execute<{ id: string }>(sql`
    update graphile_worker._private_jobs set locked_by = null, locked_at = null
    where locked_by in (select json_array_elements_text(${JSON.stringify(workers)}::json))
      and id not in (select json_array_elements_text(${JSON.stringify(atWork)}::json)::bigint)
      and locked_at < now() - make_interval(secs => ${YOUNG_SECONDS})
    returning id::text`)
  if (rows.length > 0) log.warn({ action: 'worker.freed_lost', jobs: rows.map(({ id }) => id) })
}
