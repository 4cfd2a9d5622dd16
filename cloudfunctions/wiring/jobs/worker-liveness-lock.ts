import type pg from 'pg'
import { livenessLockOf } from '../../features/panel/release-dead-workers'
import type { Log } from '../../ports/log'

const TRY_AGAIN_MS = 1_000

export type WorkerLivenessLock = { hold(workerId: string): void; close(): Promise<void> }

/**
 * One connection that shows others that this process lives: for each of its workers it holds an advisory lock, which
 * the database releases the moment the process is gone. A connection lost for other reasons is made again.
 */
export async function workerLivenessLock(pool: pg.Pool, log: Log): Promise<WorkerLivenessLock> {
  const workers = new Set<string>()
  let isClosed = false
  let retry: NodeJS.Timeout | undefined
  let locking: Promise<unknown> = Promise.resolve()
  let client: pg.PoolClient | undefined
  await connect()

  async function connect(): Promise<void> {
    const made = await pool.connect()
    if (isClosed) return made.release(true)
    made.once('error', () => {
      // Released already: the server's last event came after our release.
      if (client !== made) return
      client = undefined
      made.release(true)
      if (!isClosed) reconnect()
    })
    client = made
    for (const worker of workers) lock(worker)
  }

  /** One after the other: a connection does one thing at a time. */
  function lock(workerId: string): void {
    locking = locking
      .then(() => client?.query('select pg_advisory_lock(hashtextextended($1, 0))', [livenessLockOf(workerId)]))
      .catch((error: unknown) => log.warn({ action: 'worker.livenessLock', err: error }))
  }

  function reconnect(): void {
    retry = setTimeout(() => {
      connect().catch((error: unknown) => {
        log.warn({ action: 'worker.livenessLock', err: error })
        if (!isClosed) reconnect()
      })
    }, TRY_AGAIN_MS)
  }

  return {
    hold(workerId) {
      workers.add(workerId)
      lock(workerId)
    },
    async close() {
      isClosed = true
      clearTimeout(retry)
      await locking
      // Not back into the pool: the locks must end with the connection.
      const last = client
      client = undefined
      last?.release(true)
    },
  }
}
