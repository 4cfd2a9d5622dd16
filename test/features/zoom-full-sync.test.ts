import { and, count, eq, isNotNull, ne } from 'drizzle-orm'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { syncRuns } from '../../cloudfunctions/db/tables/sync-runs'
import { watchStays } from '../../cloudfunctions/db/tables/watch-stays'
import { passingTime } from '../runtime/passing-time'
import { openWorld, type TestWorld } from '../runtime/world'
import { zoomStory } from '../runtime/zoom-story'

const WEBINARS = 50
const PEOPLE_EACH = 500

describe('a full sync of a busy Zoom account', () => {
  let world: TestWorld
  let answers: { template: string; status: number }[]

  beforeAll(async () => {
    const time = passingTime('2026-12-01T04:00:00.000Z')
    world = await openWorld(time)
    answers = []
    world.outside.zoom.listen(({ template, status }) => answers.push({ template, status }))
  })

  afterAll(() => world.close())

  it('reads 50 webinars with 25,000 participants without one rate-limit response from Zoom', async () => {
    const story = zoomStory(world)
    await story.connect()
    const ids: number[] = []
    for (let index = 0; index < WEBINARS; index += 1)
      ids.push((await story.makeAtZoom({ topic: `第 ${index + 1} 期`, startsAt: '2026-12-01T06:00:00Z' })).id)
    await story.syncAll()
    world.clock.set('2026-12-01T06:00:00.000Z')
    for (const id of ids) await hold(id)
    world.clock.set('2026-12-01T08:00:00.000Z')
    answers.length = 0
    const before = world.clock.now().getTime()

    await story.syncAll()

    const seconds = (world.clock.now().getTime() - before) / 1000
    const heavy = answers.filter(
      ({ template }) => template.startsWith('/report/') || template.endsWith('/absentees'),
    ).length
    expect(answers.filter(({ status }) => status === 429)).toEqual([])
    expect(await unfinished()).toEqual([])
    expect(await participants()).toBe(WEBINARS * PEOPLE_EACH)
    // Four of five heavy calls that a Business account may make in a second.
    expect(heavy).toBeGreaterThan(WEBINARS * 4)
    expect(seconds).toBeGreaterThan(heavy / 40)
    expect(seconds).toBeLessThan(heavy / 32 + 15)
  }, 300_000)

  async function hold(id: number): Promise<void> {
    await world.zoom('POST', `webinars/${id}/start`, {})
    await world.zoom('POST', `webinars/${id}/audience`, {
      people: PEOPLE_EACH,
      guestPercent: 0,
      phonePercent: 0,
      rejoinPercent: 20,
      pollPercent: 5,
    })
    await world.zoom('POST', `webinars/${id}/end`, { at: '2026-12-01T07:00:00Z' })
  }

  const unfinished = () =>
    world.product.db
      .select({ status: syncRuns.status })
      .from(syncRuns)
      .where(and(isNotNull(syncRuns.webinarId), ne(syncRuns.status, 'succeeded')))

  async function participants(): Promise<number> {
    const [stays] = await world.product.db.select({ n: count() }).from(watchStays)
    const [watched] = await world.product.db
      .select({ n: count() })
      .from(registrations)
      .where(eq(registrations.watchedLive, true))
    expect(stays?.n).toBeGreaterThanOrEqual(WEBINARS * PEOPLE_EACH)
    return watched?.n ?? 0
  }
})
