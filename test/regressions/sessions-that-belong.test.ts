import type { WebinarSession } from '../../shared/contracts/webinar-sessions'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { zoomSyncStory, type ZoomSyncStory } from '../runtime/zoom-sync-story'
import { syncStory } from '../runtime/sync-story'

// Each test runs several complete imports or syncs.
jest.setTimeout(120_000)

const AN = { email: 'an@example.com', name: '安' }
const BO = { email: 'bo@example.com', name: '博' }
const HOUR_MS = 3_600_000

describe('the sessions that belong to a webinar', () => {
  let world: TestWorld
  let story: ZoomSyncStory
  beforeEach(async () => {
    world = await openWorld()
    story = zoomSyncStory(world)
    await story.connect()
  })
  afterEach(() => world.close())

  const inThreeDays = () => new Date(world.clock.now().getTime() + 72 * HOUR_MS).toISOString()
  const planned = async () => {
    const startsAt = inThreeDays()
    return story.webinar({ startsAt, endsAt: new Date(Date.parse(startsAt) + HOUR_MS).toISOString() })
  }
  const before = ({ startsAt }: WebinarDetail, hours: number) =>
    new Date(Date.parse(startsAt) - hours * HOUR_MS).toISOString()
  const sessions = async ({ id }: WebinarDetail) =>
    (await expectOk<{ items: WebinarSession[] }>((await world.operator()).get(`/api/admin/webinars/${id}/sessions`)))
      .items
  const choose = async ({ id }: WebinarDetail, session: WebinarSession | undefined, choice: string) =>
    expectOk((await world.operator()).post(`/api/admin/webinars/${id}/sessions/${session?.id}/choice`, { choice }))
  const people = async (webinar: WebinarDetail) =>
    (await story.audience(webinar, 'registered'))
      .map(({ name, watchedMinutes, watchedPercent }) => ({ name, watchedMinutes, watchedPercent }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))

  /** A rehearsal with only the host the day before, then the webinar with somebody who stays to the end. */
  async function rehearsedAndHeld(rehearsal: { hours: number; rows?: { email: string; from: number; to: number }[] }) {
    const webinar = await planned()
    const ids = await story.registerAtZoom(webinar, [AN, BO])
    await story.hold(webinar, rehearsal.rows ?? [], {
      startsAt: before(webinar, rehearsal.hours),
      uuid: 'a_rehearsal==',
    })
    await story.hold(webinar, [{ ...AN, registrantId: ids.get(AN.email), from: 0, to: 60 }], { uuid: 'the_real_one==' })
    return webinar
  }

  it.each([30, 6, 2])('do not include a rehearsal %i hours before, so that percentages stay right', async (hours) => {
    const webinar = await rehearsedAndHeld({ hours })

    await story.sync(webinar)
    const again = await story.sync(webinar)

    expect(await people(webinar)).toEqual([
      { name: '博', watchedMinutes: 0, watchedPercent: 0 },
      { name: '安', watchedMinutes: 60, watchedPercent: 100 },
    ])
    expect((await sessions(webinar)).map(({ isCounted, reason }) => ({ isCounted, reason }))).toEqual([
      { isCounted: false, reason: 'elsewhere' },
      { isCounted: true, reason: 'overlaps' },
    ])
    expect(again.runs[0]?.counts).toMatchObject({
      stays: { written: 0 },
      registrationsChanged: 0,
      timelineWritten: 0,
    })
  })

  it('do not count people who only came to the rehearsal as attendees or contacts', async () => {
    const webinar = await rehearsedAndHeld({
      hours: 30,
      rows: [
        { ...BO, from: 0, to: 30 },
        { email: 'colleague@example.com', from: 0, to: 30 },
      ],
    })

    await story.sync(webinar)

    expect(await story.detail(webinar)).toMatchObject({ watchedCount: 1, notWatchedCount: 1, viewCount: 1 })
    const { total } = await expectOk<{ total: number }>((await world.operator()).get('/api/admin/contacts'))
    expect(total).toBe(2)
  })

  it('can be included or excluded by an operator, which updates all figures at once and is audited', async () => {
    const webinar = await rehearsedAndHeld({ hours: 30, rows: [{ ...BO, from: 0, to: 30 }] })
    await story.sync(webinar)
    const [rehearsal] = await sessions(webinar)
    const untouched = await people(webinar)
    const bo = (await story.audience(webinar, 'registered')).find(({ name }) => name === BO.name)!
    const typesOfBo = async () => (await story.timeline(bo, webinar)).map(({ type }) => type).toSorted()

    await choose(webinar, rehearsal, 'included')
    const withBoth = await people(webinar)
    const typesBefore = await typesOfBo()
    const views = (await story.detail(webinar)).viewCount
    await choose(webinar, rehearsal, 'auto')

    expect(withBoth).toEqual([
      { name: '博', watchedMinutes: 30, watchedPercent: 25 },
      { name: '安', watchedMinutes: 60, watchedPercent: 50 },
    ])
    expect(views).toBe(2)
    expect(typesBefore).toEqual(['registered', 'watched'])
    expect(await people(webinar)).toEqual(untouched)
    expect(await typesOfBo()).toEqual(['registered'])
    const { items } = await expectOk<{ items: { action: string }[] }>((await world.operator()).get('/api/admin/audit'))
    expect(items.filter(({ action }) => action === 'webinar.session_chosen')).toHaveLength(2)
  })

  it('keep an operator’s choice after the next sync', async () => {
    const webinar = await rehearsedAndHeld({ hours: 30 })
    await story.sync(webinar)
    const [, real] = await sessions(webinar)

    await choose(webinar, real, 'left_out')
    await story.sync(webinar)

    expect((await sessions(webinar)).map(({ reason }) => reason)).toEqual(['nearest', 'left_out'])
    expect(await story.detail(webinar)).toMatchObject({ watchedCount: 0, viewCount: 0 })
  })

  it('include one that was held before the planned time, also after that time', async () => {
    const webinar = await planned()
    const ids = await story.registerAtZoom(webinar, [AN])
    await story.hold(webinar, [{ ...AN, registrantId: ids.get(AN.email), from: 0, to: 60 }], {
      startsAt: before(webinar, 5),
    })

    await story.sync(webinar)
    const early = await people(webinar)
    world.clock.set(before(webinar, -3))
    await story.sync(webinar)

    expect(early).toEqual([{ name: '安', watchedMinutes: 60, watchedPercent: 100 }])
    expect(await people(webinar)).toEqual(early)
    expect((await sessions(webinar)).map(({ reason }) => reason)).toEqual(['nearest'])
  })

  it('include a restart after the connection broke', async () => {
    const webinar = await planned()
    const ids = await story.registerAtZoom(webinar, [AN])
    const row = { ...AN, registrantId: ids.get(AN.email) }
    await story.hold(webinar, [{ ...row, from: 0, to: 58 }], { minutes: 58, uuid: 'the_first==' })
    await story.hold(webinar, [{ ...row, from: 0, to: 20 }], {
      startsAt: before(webinar, -70 / 60),
      minutes: 42,
      uuid: 'the_second==',
    })

    await story.sync(webinar)

    expect(await people(webinar)).toEqual([{ name: '安', watchedMinutes: 78, watchedPercent: 78 }])
  })

  it('do not end the webinar in its planned time because of an earlier rehearsal', async () => {
    const webinar = await planned()
    await story.hold(webinar, [], { startsAt: before(webinar, 4), uuid: 'a_rehearsal==' })
    world.clock.set(before(webinar, -0.1))

    await story.sync(webinar)

    expect((await story.detail(webinar)).status).toBe('live')
  })
})

describe('the watch log of VHall, which does not separate sessions,', () => {
  it('is divided by time, so that people of a rehearsal are not counted for the webinar', async () => {
    const world = await openWorld()
    const story = syncStory(world)
    await story.withoutLimits()
    const at = (hours: number) => new Date(Date.parse('2026-12-01T04:00:00.000Z') + hours * HOUR_MS).toISOString()
    const webinar = await world.webinar({ startsAt: at(26), endsAt: at(27) })
    const [alice, bob] = await story.register(webinar, ['alice', 'bob'])
    await story.live(webinar)
    world.clock.set(at(0.5))
    await story.watch(webinar, [bob!], { minutes: 20 })
    await story.end(webinar, false)
    // A callback that arrives after the clock was moved would be refused as too old.
    await story.callbacksArrived()
    world.clock.set(at(26))
    await story.live(webinar)
    world.clock.set(at(27))
    await story.watch(webinar, [alice!], { seconds: 3600 })
    await story.end(webinar, false)

    await story.callbacksArrived()
    await world.drainJobs()
    await story.sync(webinar)

    const { items } = await expectOk<{ items: WebinarSession[] }>(
      (await world.operator()).get(`/api/admin/webinars/${webinar.id}/sessions`),
    )
    expect(items.map(({ isCounted }) => isCounted)).toEqual([false, true])
    expect(await story.detail(webinar)).toMatchObject({ watchedCount: 1, viewCount: 1 })
    expect(
      (await story.audience(webinar, 'watched')).map(({ name, watchedPercent }) => ({ name, watchedPercent })),
    ).toEqual([{ name: 'alice', watchedPercent: 100 }])
    await world.close()
  })
})
