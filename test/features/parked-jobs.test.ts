import { eq, sql } from 'drizzle-orm'
import { enqueue } from '../../cloudfunctions/db/jobs'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import { doMinuteWork } from '../../cloudfunctions/wiring/jobs/run-jobs'
import { openWorld, type TestWorld } from '../runtime/world'
import { zoomStory } from '../runtime/zoom-story'

describe("a job for which the provider's daily limit is used up", () => {
  let world: TestWorld

  beforeEach(async () => {
    world = await openWorld({ at: '2026-12-01T04:00:00.000Z' })
  })

  afterEach(() => world.close())

  it('waits for the next day, keeps all its attempts, and is done then', async () => {
    const { id } = await zoomStory(world).webinar()
    await world.product.db.update(webinars).set({ deletionAskedAt: world.clock.now() }).where(eq(webinars.id, id))
    await world.zoom('POST', 'faults', { operation: 'webinarDelete', kind: 'daily_limit' })
    await enqueue(
      world.product.db,
      'settle-webinar-deletion',
      { webinarId: id },
      { key: `settle-deletion:${id}`, maxAttempts: 1 },
    )

    await world.drainJobs()

    const waiting = await jobs()
    expect(waiting).toEqual([{ key: `settle-deletion:${id}`, attempts: 0, max_attempts: 1, hours: 20 }])
    await world.zoom('DELETE', 'faults')
    world.clock.set('2026-12-02T00:00:00.000Z')
    await world.product.db.execute(
      sql`update graphile_worker._private_jobs set run_at = now() where key = ${`settle-deletion:${id}`}`,
    )
    await world.drainJobs()
    expect(await jobs()).toEqual([])
    expect(
      await world.product.db.select({ deletedAt: webinars.deletedAt }).from(webinars).where(eq(webinars.id, id)),
    ).toEqual([{ deletedAt: world.clock.now() }])
  })

  it('makes no other call once the provider has reported the limit', async () => {
    const story = zoomStory(world)
    const { id } = await story.webinar()
    await world.zoom('POST', 'faults', { operation: 'webinarUpdate', kind: 'host_daily_limit' })
    const owner = await world.operator()
    const first = await owner.patch(`/api/admin/webinars/${id}`, { title: '改名' })
    await world.zoom('DELETE', 'faults')
    const called = await updates()

    const second = await owner.patch(`/api/admin/webinars/${id}`, { title: '改名' })
    world.clock.set('2026-12-02T00:00:01.000Z')
    const nextDay = await owner.patch(`/api/admin/webinars/${id}`, {
      title: '改名',
      startsAt: '2026-12-03T04:00:00.000Z',
      endsAt: '2026-12-03T05:00:00.000Z',
    })

    expect([first.status, second.status, nextDay.status]).toEqual([502, 502, 200])
    expect(second.body).toMatchObject({ error: { code: 'provider_limit_reached' } })
    expect([called, await updates()]).toEqual([1, 2])
  })

  it('leaves no counters of past days', async () => {
    await zoomStory(world).webinar()
    const counted = await daysCounted()
    world.clock.set('2026-12-04T00:00:00.000Z')

    await doMinuteWork(world.product)

    expect([counted > 0, await daysCounted()]).toEqual([true, 0])
  })

  async function daysCounted(): Promise<number> {
    const { rows } = await world.product.db.execute<{ n: number }>(
      sql`select count(*)::int as n from call_budgets where day is not null`,
    )
    return rows[0]?.n ?? -1
  }

  async function jobs() {
    const { rows } = await world.product.db.execute<{ hours: number }>(sql`
      select key, attempts, max_attempts, round(extract(epoch from run_at - now()) / 3600)::int as hours
      from graphile_worker.jobs where task_identifier = 'settle-webinar-deletion'`)
    return rows
  }

  async function updates(): Promise<number> {
    const { calls } = await world.zoom<{ calls: { operation: string }[] }>('GET', 'calls')
    return calls.filter(({ operation }) => operation === 'webinarUpdate').length
  }
})
