import { sql } from 'drizzle-orm'
import { syncRuns } from '../../cloudfunctions/db/tables/sync-runs'
import { startSync } from '../../cloudfunctions/features/sync/start-sync'
import type { World } from '../../cloudfunctions/wiring/compose'
import { workOnce } from '../../cloudfunctions/wiring/jobs/run-jobs'
import type { SyncCounts } from '../../shared/contracts/sync'
import type { Cell } from './cell'

export const writesNothing = (cell: string, written: number): Cell => ({
  cell,
  ours: written,
  floor: null,
  unit: 'rows',
  ratio: written === 0 ? 1 : 0,
  bar: '0 rows',
  holds: written === 0,
})

/** Measures a sync from the start request until the last derived figure is saved. */
export async function measureSync(webinarId: string, world: World): Promise<{ seconds: number; counts: SyncCounts }> {
  const startedAt = performance.now()
  const { batchId } = await startSync(
    { webinarId, withEvents: true },
    { id: 'bench', name: 'bench', email: 'bench@example.com', role: 'owner' },
    world,
  )
  await workOnce(world)
  const seconds = (performance.now() - startedAt) / 1000

  const [run] = await world.db
    .select()
    .from(syncRuns)
    .where(sql`${syncRuns.batchId} = ${batchId}`)
  if (run?.status !== 'succeeded' || !run.counts) throw new Error(`The sync ended as ${run?.status} and read nothing`)
  return { seconds, counts: run.counts }
}

export const rowsWritten = ({ registrants, stays, events, registrationsChanged, timelineWritten }: SyncCounts) =>
  registrants.written + stays.written + events.written + registrationsChanged + timelineWritten
