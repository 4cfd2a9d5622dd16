import { sql } from 'drizzle-orm'
import type { Deps } from '../../ports/deps'

/** A job that was taken up just now may not have been begun. */
const YOUNG_SECONDS = 20

/**
 * Gives back the jobs that stand in the queue as held by these workers, of one process, and at which none of them is: the
 * answer by which one was taken up got lost with its connection.
 */
export async function freeLostJobs(
  { workers, atWork }: { workers: string[]; atWork: string[] },
  { db, log }: Pick<Deps, 'db' | 'log'>,
): Promise<void> {
  // The queue's own function gives back all that a worker holds, also what it is at.
  const { rows } = await db.execute<{ id: string }>(sql`
    update graphile_worker._private_jobs set locked_by = null, locked_at = null
    where locked_by in (select json_array_elements_text(${JSON.stringify(workers)}::json))
      and id not in (select json_array_elements_text(${JSON.stringify(atWork)}::json)::bigint)
      and locked_at < now() - make_interval(secs => ${YOUNG_SECONDS})
    returning id::text`)
  if (rows.length > 0) log.warn({ action: 'worker.freed_lost', jobs: rows.map(({ id }) => id) })
}
