import { sql } from 'drizzle-orm'
import type { JobName, JobPayloads } from '../ports/jobs'
import type { Tx } from './database'

/**
 * Queues a job in the transaction of its cause: a rollback leaves none. With `key`, a job that
 * still waits under the same key is replaced, so a burst of causes makes one job. A delay runs on the
 * queue's own clock.
 */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayloads[N],
  options: { key?: string; delaySeconds?: number; maxAttempts?: number } = {},
): Promise<void> {
  await tx.execute(sql`select graphile_worker.add_job(
    ${name}, ${JSON.stringify(payload)}::json,
    job_key := ${options.key ?? null},
    run_at := now() + ${options.delaySeconds ?? 0} * interval '1 second',
    max_attempts := ${options.maxAttempts ?? 8}
  )`)
}
