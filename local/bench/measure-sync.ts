import { sql } from 'drizzle-orm'
import { syncRuns } from '../../cloudfunctions/db/tables/sync-runs'
import { startSync } from '../../cloudfunctions/features/sync/start-sync'
import type { World } from '../../cloudfunctions/wiring/compose'
import { workOnce } from '../../cloudfunctions/wiring/jobs/run-jobs'
import type { SyncCounts } from '../../shared/contracts/sync'
import type { UpsertSeconds } from './bare-upsert'
import { againstFloor, median, type Cell } from './cell'

type Synced = { seconds: number; counts: SyncCounts }
type Beside = { rows: number; first: Synced; again: () => Promise<Synced>; floor: () => Promise<UpsertSeconds> }

/**
 * A first sync and two repeats, with the floor measured between them: each beside the upsert of the same minutes into
 * tables that are as empty, or as full, as its own were.
 */
export async function besideUpsert(cell: string, { rows, first, again, floor }: Beside): Promise<Cell[]> {
  const floors = [await floor()]
  const repeats = [await again()]
  floors.push(await floor())
  repeats.push(await again())
  floors.push(await floor())

  const perSecond = (seconds: number[]) => rows / median(seconds)
  return [
    againstFloor(cell, {
      ours: rows / first.seconds,
      floor: perSecond(floors.map(({ empty }) => empty)),
      unit: 'rows/s',
      bar: 0.5,
    }),
    writesNothing(
      'the same sync twice more, rows written',
      repeats.reduce((sum, { counts }) => sum + rowsWritten(counts), 0),
    ),
    againstFloor('the same sync again', {
      ours: perSecond(repeats.map(({ seconds }) => seconds)),
      floor: perSecond(floors.map(({ full }) => full)),
      unit: 'rows/s',
      bar: 0.5,
    }),
  ]
}

const writesNothing = (cell: string, written: number): Cell => ({
  cell,
  ours: written,
  floor: null,
  unit: 'rows',
  ratio: written === 0 ? 1 : 0,
  bar: '0 rows',
  holds: written === 0,
})

/** Measures a sync from the start request until the last derived figure is saved. */
export async function measureSync(webinarId: string, world: World): Promise<Synced> {
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

const rowsWritten = ({ registrants, stays, events, registrationsChanged, timelineWritten }: SyncCounts) =>
  registrants.written + stays.written + events.written + registrationsChanged + timelineWritten
