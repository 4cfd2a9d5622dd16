import { sql } from 'drizzle-orm'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { openWorld, type TestWorld } from '../runtime/world'
import { zoomSyncStory } from '../runtime/zoom-sync-story'

// Each test runs several complete imports or syncs.
jest.setTimeout(120_000)

/** What changes between two syncs from VHall. */
const OTHERWISE: Record<string, (world: TestWorld) => Promise<unknown>> = {
  'the watch log is refused once and the console report is read instead': (world) =>
    world.vhall('POST', 'faults', { operation: 'listWatchTrack', kind: 'no_permission', times: 2 }),
  'its times are written with T and a zone': (world) => world.vhall('POST', 'writing', { times: 'with_zone' }),
  'its times are written without seconds': (world) => world.vhall('POST', 'writing', { times: 'minutes' }),
  'its addresses are written in capitals': (world) => world.vhall('POST', 'writing', { letters: 'capitals' }),
}

describe('a stay at VHall is recognised by its content', () => {
  let world: TestWorld
  let story: SyncStory
  beforeAll(async () => {
    world = await openWorld()
    story = syncStory(world)
    await story.withoutLimits()
  })
  beforeEach(async () => {
    await world.vhall('POST', 'writing', {})
    await world.vhall('DELETE', 'faults')
  })
  afterAll(() => world.close())

  async function watched(): Promise<WebinarDetail> {
    const webinar = await story.liveWebinar()
    const [alice, bob] = await story.register(webinar, ['alice', 'bob'])
    world.clock.advance({ minutes: 40 })
    await story.watch(webinar, [alice!], { seconds: 1207, stays: 2 })
    await story.watch(webinar, [bob!], { seconds: 29 })
    await story.watch(webinar, 40, { minutes: 13, chat: true })
    await story.end(webinar)
    await story.watch(webinar, [bob!], { seconds: 61, replay: true })
    return webinar
  }

  const figures = async (webinar: WebinarDetail) => ({
    views: (await story.detail(webinar)).viewCount,
    people: (await story.audience(webinar, 'registered'))
      .map(({ name, watchedMinutes, watchedPercent, hasWatched }) => ({
        name,
        watchedMinutes,
        watchedPercent,
        hasWatched,
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    ...(await stored(webinar)),
  })
  async function stored(webinar: WebinarDetail) {
    const { rows } = await world.product.db.execute(sql`
      select (select count(*)::int from watch_stays where webinar_id = ${webinar.id}) as stays,
             (select count(*)::int from provider_events where webinar_id = ${webinar.id}) as events,
             (select count(*)::int from timeline_events where webinar_id = ${webinar.id}) as timeline`)
    return rows[0]
  }
  const written = async (webinar: WebinarDetail) => (await story.sync(webinar)).runs[0]?.counts?.stays.written

  it.each(Object.entries(OTHERWISE))('and is not counted twice when %s', async (_, change) => {
    const webinar = await watched()
    await story.sync(webinar)
    const before = await figures(webinar)

    await change(world)
    await story.sync(webinar)
    const meanwhile = await figures(webinar)
    const repeated = await written(webinar)
    await world.vhall('POST', 'writing', {})
    await story.sync(webinar)

    expect(before).toMatchObject({ views: 2 + 40 + 1, stays: 2 + 1 + 40 + 1 })
    expect(meanwhile).toEqual(before)
    expect(repeated).toBe(0)
    expect(await figures(webinar)).toEqual(before)
    expect(await written(webinar)).toBe(0)
  })

  it.each(Object.entries(OTHERWISE))('and the final figures are right when at first %s', async (_, change) => {
    const webinar = await watched()
    await change(world)
    await story.sync(webinar)

    await world.vhall('POST', 'writing', {})
    await world.vhall('DELETE', 'faults')
    await story.sync(webinar)
    const after = await figures(webinar)
    const fresh = await world.product.db.execute(sql`delete from watch_stays where webinar_id = ${webinar.id}`)
    await story.sync(webinar)

    expect(fresh.rowCount).toBe(44)
    expect(after).toEqual(await figures(webinar))
  })

  it('and the console report still adds people who came after the last read of the watch log', async () => {
    const webinar = await watched()
    await story.sync(webinar)
    const before = (await story.detail(webinar)).viewCount

    world.clock.advance({ hours: 2 })
    await story.watch(webinar, ['late@example.com'], { seconds: 600, replay: true })
    await world.vhall('POST', 'faults', { operation: 'listWatchTrack', kind: 'no_permission' })
    await story.sync(webinar)

    expect((await story.detail(webinar)).viewCount).toBe(before + 1)
  })
})

describe('a stay at Zoom is recognised by its content', () => {
  it('and the past participants, read while the report is closed, add nothing to the report', async () => {
    const world = await openWorld()
    const story = zoomSyncStory(world)
    await story.connect()
    const webinar = await story.webinar()
    const ids = await story.registerAtZoom(webinar, [{ email: 'an@example.com', name: '安' }])
    await story.hold(webinar, [
      { registrantId: ids.get('an@example.com'), email: 'an@example.com', from: 0, to: 20 },
      { registrantId: ids.get('an@example.com'), email: 'an@example.com', from: 0.2, to: 30 },
      { email: 'guest@example.com', from: 5, to: 60 },
      { name: 'iPhone', from: 5, to: 60 },
      { name: 'iPhone', from: 5, to: 60 },
    ])
    await story.sync(webinar)
    // As stored by a version that used other row keys.
    await world.product.db.execute(
      sql`update watch_stays set source_key = 'other ' || id where webinar_id = ${webinar.id}`,
    )

    const again = await story.sync(webinar)

    expect(again.runs[0]?.counts?.stays).toEqual({ read: 5, written: 0 })
    expect((await story.detail(webinar)).viewCount).toBe(5)
    await world.close()
  })
})
