import { sql } from 'drizzle-orm'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { openWorld, type TestWorld } from '../runtime/world'
import { zoomSyncStory, type ZoomSyncStory } from '../runtime/zoom-sync-story'

let world: TestWorld
beforeAll(async () => void (world = await openWorld()))
beforeEach(async () => {
  await world.product.db.execute(sql`truncate contacts cascade`)
  await world.zoom('DELETE', 'faults')
  await world.vhall('DELETE', 'faults')
})
afterAll(() => world.close())

const inShort = (issues: { code: string; feed: string | null; detail: Record<string, unknown> }[] = []) =>
  issues.map(({ code, feed, detail }) => [
    code,
    feed,
    detail.reason ?? null,
    detail.count ?? null,
    detail.example ?? null,
  ])

describe('a VHall response in an unusual form', () => {
  let story: SyncStory
  beforeAll(async () => {
    story = syncStory(world)
    await story.withoutLimits()
  })
  const fault = (operation: string, kind: string) => world.vhall('POST', 'faults', { operation, kind })

  async function ended(): Promise<WebinarDetail> {
    const webinar = await story.liveWebinar()
    const guests = await story.register(webinar, ['alice', 'bob'])
    await story.watch(webinar, guests, { minutes: 20, chat: true, signIn: true })
    await story.end(webinar)
    return webinar
  }

  it.each([
    ['listWatchTrack', 'times_in_seconds'],
    ['listWatchTrack', 'times_with_zone'],
    ['listWatchTrack', 'times_with_slashes'],
    ['listWatchTrack', 'list_as_object'],
    ['listChat', 'list_as_object'],
    ['listChat', 'times_in_seconds'],
  ])('is read all the same: %s, %s', async (operation, kind) => {
    const webinar = await ended()
    await fault(operation, kind)

    const { status, runs } = await story.sync(webinar)

    expect({ status, issues: runs[0]?.issues }).toEqual({ status: 'succeeded', issues: [] })
    expect(await story.detail(webinar)).toMatchObject({ watchedCount: 2, eventCounts: { chat: 2, sign_in: 2 } })
  })

  it.each([
    ['listChat', 'list_null', 'chat', { watchedCount: 2, eventCounts: { chat: 0, sign_in: 2 } }],
    ['listChat', 'text_instead', 'chat', { watchedCount: 2, eventCounts: { chat: 0, sign_in: 2 } }],
    ['listSignUsers', 'list_null', 'sign_in', { watchedCount: 2, eventCounts: { chat: 2, sign_in: 0 } }],
    ['listWatchTrack', 'text_instead', 'stays', { watchedCount: 0, eventCounts: { chat: 2, sign_in: 2 } }],
  ])('fails only its own feed, which is named: %s, %s', async (operation, kind, feed, figures) => {
    const webinar = await ended()
    await fault(operation, kind)

    const { status, runs } = await story.sync(webinar)
    const during = await story.detail(webinar)
    await world.vhall('DELETE', 'faults')
    const after = await story.sync(webinar)

    expect({ status, issues: inShort(runs[0]?.issues) }).toEqual({
      status: 'partial',
      issues: [['provider_bad_answer', feed, null, null, null]],
    })
    expect(during).toMatchObject(figures)
    expect({ status: after.status, issues: after.runs[0]?.issues }).toEqual({ status: 'succeeded', issues: [] })
    expect(await story.detail(webinar)).toMatchObject({ watchedCount: 2, eventCounts: { chat: 2, sign_in: 2 } })
  })

  it('is read as no rows when it is an empty text', async () => {
    const webinar = await ended()
    await fault('listSurveys', 'empty_text')

    const { status, runs } = await story.sync(webinar)

    expect({ status, issues: runs[0]?.issues }).toEqual({ status: 'succeeded', issues: [] })
  })

  it.each([
    ['listWatchTrack', 'stays'],
    ['listChat', 'chat'],
  ])('makes the sync partial, with count and example of rows without a readable time: %s', async (operation, feed) => {
    const webinar = await ended()
    await fault(operation, 'times_unreadable')

    const { status, runs } = await story.sync(webinar)

    expect({ status, issues: inShort(runs[0]?.issues) }).toEqual({
      status: 'partial',
      issues: [['rows_skipped', feed, 'no_time', 2, '刚刚']],
    })
  })
})

describe('VHall’s list with activities in an unknown state', () => {
  let story: SyncStory
  beforeAll(async () => {
    story = syncStory(world)
    await story.withoutLimits()
  })
  const fault = () => world.vhall('POST', 'faults', { operation: 'listWebinars', kind: 'state_unknown' })

  it('is read to its end, with one issue that says how many they are and shows an example', async () => {
    const webinars: WebinarDetail[] = []
    for (const title of ['第一场', '第二场', '第三场']) webinars.push(await world.webinar({ title }))
    await world.vhall('POST', 'seed', { activities: [{ subject: '在微吼新建', startsAt: '2026-12-10T12:00:00Z' }] })
    const [oldest] = webinars
    await world.vhall('POST', `activities/${oldest?.externalId}/remove`, {})
    await fault()

    const { status, runs } = await story.sync()

    const list = runs.find(({ webinar }) => webinar === null)
    expect(status).toBe('partial')
    expect(inShort(list?.issues)).toEqual([['rows_skipped', null, 'unknown_status', 2, '9']])
    expect(list?.counts?.webinars?.found).toBeGreaterThanOrEqual(1)
    expect((await story.detail(oldest as WebinarDetail)).providerState).toBe('deleted')
    for (const webinar of webinars.slice(1)) expect((await story.detail(webinar)).providerState).toBe('ready')
  })

  it('does not keep another webinar from being created', async () => {
    await fault()

    expect((await world.webinar({ title: '照常创建' })).providerState).toBe('ready')
  })
})

describe('a Zoom response in an unusual form', () => {
  let story: ZoomSyncStory
  beforeAll(async () => {
    story = zoomSyncStory(world)
    await story.connect({ recordingSync: 'all' })
  })
  // These tests do not cover recordings.
  const ofRows = <Issue extends { code: string }>(issues: Issue[] = []) =>
    issues.filter(({ code }) => code !== 'recording_not_synced')
  const fault = (operation: string, kind: string) => world.zoom('POST', 'faults', { operation, kind })
  const ANN = { email: 'ann@customer.example', name: 'Ann' }
  const BEN = { email: 'ben@customer.example', name: 'Ben' }

  async function held(): Promise<WebinarDetail> {
    const webinar = await story.webinar()
    const ids = await story.registerAtZoom(webinar, [ANN, BEN])
    await story.hold(webinar, [
      { ...ANN, registrantId: ids.get(ANN.email), from: 0, to: 60 },
      { ...BEN, registrantId: ids.get(BEN.email), from: 0, to: 30 },
    ])
    return webinar
  }

  it.each([
    ['reportWebinarParticipants', 'empty_page'],
    ['webinarRegistrants', 'empty_page'],
    ['webinarRegistrants', 'times_empty'],
    ['reportWebinarParticipants', 'times_in_seconds'],
    ['pastWebinars', 'times_empty'],
  ])('is read all the same, every row once: %s, %s', async (operation, kind) => {
    const webinar = await held()
    await fault(operation, kind)

    const { status, runs } = await story.sync(webinar)

    expect({ status, issues: ofRows(runs[0]?.issues) }).toEqual({ status: 'succeeded', issues: [] })
    expect(await story.detail(webinar)).toMatchObject({ registeredCount: 2, watchedCount: 2, viewCount: 2 })
  })

  it('uses the time of the sync for a registration without a readable time', async () => {
    const webinar = await story.webinar()
    await story.registerAtZoom(webinar, [ANN])
    await fault('webinarRegistrants', 'times_empty')

    const { runs } = await story.sync(webinar)
    const again = await story.sync(webinar)

    expect(runs[0]?.counts?.registrants).toEqual({ read: 1, written: 1 })
    expect(again.runs[0]?.counts?.registrants).toEqual({ read: 1, written: 0 })
    expect(await story.audience(webinar, 'registered')).toMatchObject([
      { registeredAt: world.clock.now().toISOString() },
    ])
  })

  it('uses the participants’ times for a session without readable times', async () => {
    const webinar = await held()
    await fault('pastWebinars', 'times_empty')
    await fault('reportWebinarDetails', 'times_empty')

    const { status, runs } = await story.sync(webinar)

    expect({ status, issues: ofRows(runs[0]?.issues) }).toEqual({ status: 'succeeded', issues: [] })
    const watched = await story.audience(webinar, 'watched')
    expect(watched.map(({ watchedPercent }) => watchedPercent).toSorted()).toEqual([100, 50])
  })

  it('names the failed feed where these cannot be read either, and still reads the registrants', async () => {
    const webinar = await held()
    for (const operation of ['pastWebinars', 'reportWebinarDetails', 'listWebinarParticipants'])
      await fault(operation, 'times_empty')

    const { status, runs } = await story.sync(webinar)

    expect({ status, issues: inShort(ofRows(runs[0]?.issues)) }).toEqual({
      status: 'partial',
      issues: [['provider_bad_answer', 'stays', null, null, null]],
    })
    expect(await story.detail(webinar)).toMatchObject({ registeredCount: 2, watchedCount: 0 })
  })

  it('makes the sync partial where rows have no time, and cancels nobody', async () => {
    const webinar = await held()
    await story.sync(webinar)
    await fault('reportWebinarParticipants', 'times_unreadable')

    const { status, runs } = await story.sync(webinar)

    expect({ status, issues: inShort(ofRows(runs[0]?.issues)) }).toEqual({
      status: 'partial',
      issues: [['rows_skipped', 'stays', 'no_time', 2, 'soon']],
    })
    expect(await story.detail(webinar)).toMatchObject({ registeredCount: 2, watchedCount: 2 })
  })

  it('is reported as an unreadable response, not as an unreachable platform', async () => {
    const webinar = await held()
    await fault('reportWebinarParticipants', 'endless_same_token')

    const { runs } = await story.sync(webinar)

    expect(inShort(ofRows(runs[0]?.issues))[0]).toEqual(['provider_bad_answer', 'stays', null, null, null])
  })
})
