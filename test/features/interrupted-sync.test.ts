import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { eq } from 'drizzle-orm'
import { syncRuns } from '../../cloudfunctions/db/tables/sync-runs'
import { watchStays } from '../../cloudfunctions/db/tables/watch-stays'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { openWorld, type TestWorld } from '../runtime/world'

const STRANGERS = 40_000

describe('a sync whose worker is killed half-way', () => {
  let world: TestWorld
  let story: SyncStory
  let webinar: WebinarDetail
  let worker: ChildProcess | undefined
  beforeEach(async () => {
    // The killed worker is a separate process that uses the real clock, so VHall must use it too.
    world = await openWorld({ at: new Date().toISOString() })
    story = syncStory(world)
    await story.withoutLimits()
    webinar = await story.liveWebinar()
    const [alice] = await story.register(webinar, ['alice', 'bob'])
    await story.watch(webinar, [alice!])
    await story.watch(webinar, STRANGERS)
    await story.end(webinar)
  })
  afterEach(async () => {
    worker?.kill('SIGKILL')
    await world.close()
  })

  it('leaves no partial data, is marked as interrupted, and is repeated by the next worker', async () => {
    const batchId = await story.start(webinar)
    await startWorkerProcess()
    await until(async () => ((await story.batch(batchId)).current?.rowsDone ?? 0) > 0)

    worker?.kill('SIGKILL')
    await once(worker!, 'exit')
    const left = await world.product.db.$count(watchStays)
    const during = await story.batch(batchId)
    await minutesPass()
    await world.functions.fireTimer('worker', 'every-minute')
    const after = await story.batch(batchId)

    expect({ left, status: during.status }).toEqual({ left: 0, status: 'running' })
    expect(after).toMatchObject({
      status: 'succeeded',
      runs: [{ issues: [{ code: 'interrupted' }], counts: { stays: { read: STRANGERS + 1, written: STRANGERS + 1 } } }],
    })
    expect(await story.detail(webinar)).toMatchObject({
      registeredCount: 2,
      watchedCount: 1,
      viewCount: STRANGERS + 1,
      isSyncing: false,
    })
  })

  it('is closed as interrupted, and can be started again, when its job has no attempts left', async () => {
    const batchId = await story.start(webinar)
    await world.product.db.update(syncRuns).set({ status: 'running' }).where(eq(syncRuns.batchId, batchId))
    await world.product.database.pool.query(
      `update graphile_worker._private_jobs set attempts = max_attempts where key like 'sync-webinar:%'`,
    )

    await world.functions.fireTimer('worker', 'every-minute')
    const closed = await story.batch(batchId)
    const again = await story.sync(webinar)

    expect(closed).toMatchObject({ status: 'failed', runs: [{ issues: [{ code: 'interrupted' }] }] })
    expect(again.status).toBe('succeeded')
  })

  it('is not repeated while its worker is alive', async () => {
    const batchId = await story.start(webinar)
    await startWorkerProcess()
    await until(async () => (await story.batch(batchId)).status === 'running')

    await minutesPass()
    await world.functions.fireTimer('worker', 'every-minute')
    await until(async () => (await story.batch(batchId)).status === 'succeeded')

    expect((await story.batch(batchId)).runs).toMatchObject([
      { issues: [], counts: { stays: { written: STRANGERS + 1 } } },
    ])
  })

  async function startWorkerProcess(): Promise<void> {
    const script = path.join(__dirname, '../runtime/worker-process.ts')
    worker = spawn(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(worker.stdout!, 'data')
  }

  /** The queue waits because the worker of a job that was claimed just now may still be starting. */
  async function minutesPass(): Promise<void> {
    await world.product.database.pool.query(
      `update graphile_worker._private_jobs set locked_at = locked_at - interval '2 minutes' where locked_at is not null`,
    )
  }
})

/** Checks again until it is true, because the other process runs in real time. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let looks = 0; looks < 1_000; looks += 1) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error('The expected state was not reached in time')
}
