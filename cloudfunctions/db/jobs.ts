import { sql, type SQL } from 'drizzle-orm'
import type { JobName, JobPayloads } from '../ports/jobs'
import type { Tx } from './database'

/**
 * Queues a job in the transaction of its cause: a rollback leaves none. With `key`, a job still waiting under the same
 * key is replaced, so a burst of causes makes one job, due at the earliest requested time; if a worker has started it
 * already, another one follows. A delay runs on the queue's own clock.
 */
export async function enqueue<N extends JobName>(
  tx: Tx,
  name: N,
  payload: JobPayloads[N],
  options: { key?: string; delaySeconds?: number; maxAttempts?: number } = {},
): Promise<void> {
  await tx.execute(sql`select enqueue_job(
    ${name}, ${JSON.stringify(payload)}::json,
    key := ${options.key ?? null},
    due := now() + ${options.delaySeconds ?? 0} * interval '1 second',
    attempts := ${options.maxAttempts ?? 8}
  )`)
}

/** Whether no job under this key is running or queued. */
export const hasNoJob = (key: SQL) => sql`not exists (
  select from graphile_worker.jobs j where j.key = ${key} and (j.locked_at is not null or j.attempts < j.max_attempts))`
