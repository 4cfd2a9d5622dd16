import { eq } from 'drizzle-orm'
import type { Database } from '../../db/database'
import { syncRuns } from '../../db/tables/sync-runs'
import type { Log } from '../../ports/log'

const EVERY_MS = 500

export type SyncProgress = {
  /** `total` is the feed's row count, where the provider reports one. */
  report(stage: string, done: number, total?: number): void
  /** Waits for the write in progress; nothing is written afterwards. */
  stop(): Promise<void>
}

/**
 * Writes a run's progress on a connection of its own, at most twice a second: the run's transaction is invisible until
 * it commits. A failed progress write stops no sync.
 */
export function syncProgress(runId: string, db: Database, log: Log): SyncProgress {
  let lastWritten = { stage: '', at: -Infinity }
  let writing: Promise<unknown> | undefined
  let before = 0
  let current = { stage: '', done: 0 }
  let isStopped = false

  return {
    report(stage, done, total) {
      if (stage !== current.stage) before += current.done
      current = { stage, done }
      const now = performance.now()
      if (isStopped || writing || (stage === lastWritten.stage && now - lastWritten.at < EVERY_MS)) return

      lastWritten = { stage, at: now }
      const rowsTotal = total === undefined ? null : before + total
      writing = db
        .update(syncRuns)
        .set({ stage, rowsDone: before + done, rowsTotal })
        .where(eq(syncRuns.id, runId))
        .catch((error: unknown) => log.warn({ action: 'sync.progress', runId, err: error }))
        .finally(() => (writing = undefined))
    },
    async stop() {
      isStopped = true
      await writing
    },
  }
}
