import { eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { SyncRun } from '../../../shared/contracts/sync'
import { syncRuns } from '../../db/tables/sync-runs'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { readSyncRuns } from './read-sync-runs'

export async function listWebinarSyncRuns(
  { id }: { id: Id },
  operator: Operator,
  { db }: Pick<Deps, 'db'>,
): Promise<{ items: SyncRun[] }> {
  return { items: await readSyncRuns(eq(syncRuns.webinarId, id), operator, db) }
}
