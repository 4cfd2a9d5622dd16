import type { ContactDetail, ContactRow } from '../../shared/contracts/contacts'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { zoomSyncStory, type ZoomSyncStory } from '../runtime/zoom-sync-story'
import { ZOOM_HOST } from '../runtime/zoom-story'

describe('attendance of a webinar at Zoom', () => {
  let world: TestWorld
  let story: ZoomSyncStory
  beforeEach(async () => {
    world = await openWorld()
    story = zoomSyncStory(world)
    await story.connect()
  })
  afterEach(() => world.close())

  const people = async (webinar: WebinarDetail) =>
    (await story.audience(webinar, 'registered'))
      .map(({ name, hasWatched, watchedMinutes, watchedPercent }) => ({
        name,
        hasWatched,
        watchedMinutes,
        watchedPercent,
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))

  it('counts each minute of a person once, however often and on how many devices they came', async () => {
    const webinar = await story.webinar()
    const ids = await story.registerAtZoom(webinar, [
      { email: 'an@example.com', name: '安' },
      { email: 'bo@example.com', name: '博' },
      { email: 'chu@example.com', name: '楚' },
    ])
    const [an, bo] = [ids.get('an@example.com'), ids.get('bo@example.com')]
    await story.hold(webinar, [
      // Overlapping, touching, and one row with only the address.
      { registrantId: an, email: 'an@example.com', from: 0, to: 20 },
      { registrantId: an, email: 'an@example.com', from: 10, to: 25 },
      { email: 'AN@example.com', from: 25, to: 30 },
      // Longer than the webinar was held.
      { registrantId: bo, email: '', from: -10, to: 70 },
    ])

    await story.sync(webinar)
    const again = await story.sync(webinar)

    expect(await people(webinar)).toEqual([
      { name: '博', hasWatched: true, watchedMinutes: 80, watchedPercent: 100 },
      { name: '安', hasWatched: true, watchedMinutes: 30, watchedPercent: 50 },
      { name: '楚', hasWatched: false, watchedMinutes: 0, watchedPercent: 0 },
    ])
    expect(await story.detail(webinar)).toMatchObject({
      status: 'ended',
      registeredCount: 3,
      watchedCount: 2,
      notWatchedCount: 1,
    })
    expect(again.runs[0]?.counts).toMatchObject({
      registrants: { written: 0 },
      stays: { read: 4, written: 0 },
      timelineWritten: 0,
      registrationsChanged: 0,
    })
  })

  it('shows on the timeline when a person joined and left', async () => {
    const webinar = await story.webinar()
    const ids = await story.registerAtZoom(webinar, [{ email: 'an@example.com', name: '安' }])
    await story.hold(webinar, [
      { registrantId: ids.get('an@example.com'), email: 'an@example.com', from: 5, to: 20 },
      { registrantId: ids.get('an@example.com'), from: 30, to: 60 },
    ])

    await story.sync(webinar)

    const [person] = await story.audience(webinar, 'watched')
    expect(await story.timeline(person!, webinar)).toMatchObject([
      {
        type: 'watched',
        detail: { joinedAt: '2026-12-01T06:05:00.000Z', leftAt: '2026-12-01T07:00:00.000Z', minutes: 45, stays: 2 },
      },
      { type: 'registered' },
    ])
  })

  it('excludes hosts and panelists from groups and figures', async () => {
    const webinar = await story.webinar()
    await story.hold(webinar, [
      { email: ZOOM_HOST, name: '周岩', from: 0, to: 60 },
      { email: 'guest@example.com', name: '来宾', from: 0, to: 60 },
    ])

    await story.sync(webinar)

    expect(await story.detail(webinar)).toMatchObject({ viewCount: 1, registeredCount: 0 })
    expect(await contactsNamed('周岩')).toEqual([])
  })

  it('counts no minutes for a stay without a valid leave time, but counts the person as attended', async () => {
    const webinar = await story.webinar()
    const ids = await story.registerAtZoom(webinar, [
      { email: 'an@example.com', name: '安' },
      { email: 'bo@example.com', name: '博' },
    ])
    await story.hold(webinar, [
      { registrantId: ids.get('an@example.com'), email: 'an@example.com', from: 30, to: 20 },
      { registrantId: ids.get('bo@example.com'), email: 'bo@example.com', from: 10 },
    ])

    await story.sync(webinar)

    expect(await people(webinar)).toMatchObject([
      { hasWatched: true, watchedMinutes: 0, watchedPercent: 0 },
      { hasWatched: true, watchedMinutes: 0, watchedPercent: 0 },
    ])
  })

  it('creates a contact for an attendee with only an address, and none without an address', async () => {
    const webinar = await story.webinar()
    await story.hold(webinar, [
      { email: 'Guest@Example.com', name: '来宾', from: 0, to: 30 },
      { name: '无名', from: 0, to: 60 },
    ])

    await story.sync(webinar)

    expect(await contactsNamed('来宾')).toMatchObject([{ registeredTotal: 0, source: 'provider' }])
    expect(await contactsNamed('无名')).toEqual([])
    expect(await story.detail(webinar)).toMatchObject({ registeredCount: 0, viewCount: 2 })
    expect(await story.warnings(webinar)).toContain('participants_missing no_address')
  })

  it('accepts a name of 10,000 characters, which is shortened', async () => {
    const webinar = await story.webinar()
    await story.hold(webinar, [{ email: 'long@example.com', name: '很'.repeat(10_000), from: 0, to: 30 }])

    const { status } = await story.sync(webinar)

    expect(status).toBe('succeeded')
    expect(await contactsNamed('很'.repeat(50))).toMatchObject([{ name: expect.stringMatching(/^很{50,200}$/) }])
  })

  it('adds up all sessions, and is live again when it is started again', async () => {
    const account = await story.connected()
    await story.receivesEvents(account)
    const webinar = await story.webinar()
    const ids = await story.registerAtZoom(webinar, [{ email: 'an@example.com', name: '安' }])
    const row = { registrantId: ids.get('an@example.com'), email: 'an@example.com' }
    await story.hold(webinar, [{ ...row, from: 0, to: 30 }], { minutes: 30, uuid: 'leading_slash' })
    await story.sync(webinar)
    const once = await people(webinar)
    await story.atZoom(webinar, 'start', { uuid: 'double_slash' })
    await world.drainJobs()
    const running = await story.detail(webinar)
    story.later(30)
    await story.atZoom(webinar, 'end', {})
    await world.drainJobs()

    await story.sync(webinar)

    expect(once).toMatchObject([{ watchedMinutes: 30, watchedPercent: 100 }])
    expect(running.status).toBe('live')
    expect(await story.detail(webinar)).toMatchObject({ status: 'ended' })
    expect(await people(webinar)).toMatchObject([{ watchedMinutes: 30, watchedPercent: 50 }])
  })

  it('is read again 15 minutes, 1, 6 and 24 hours after the end, because reports are completed late', async () => {
    await story.receivesEvents(await story.connected())
    const webinar = await story.webinar()
    await story.hold(webinar, [])

    for (const minutes of [14, 1, 44, 1, 299, 1, 1079, 1, 600]) {
      story.later(minutes)
      await story.minute()
      await world.drainJobs()
    }

    const reads = (await story.runs(webinar))
      .filter(({ trigger }) => trigger === 'after_end')
      .map(({ createdAt }) => (Date.parse(createdAt) - Date.parse('2026-12-01T07:00:00Z')) / 60_000)
    expect(reads.toSorted((a, b) => a - b)).toEqual([15, 60, 360, 1440])
  })

  it('is marked as unreliable everywhere when the start was moved after people had registered', async () => {
    const webinar = await story.webinar()
    await story.registerAtZoom(webinar, [{ email: 'an@example.com', name: '安' }])
    await story.sync(webinar)
    const before = await story.detail(webinar)
    await story.atZoom(webinar, 'reschedule', { startsAt: '2026-12-02T06:00:00Z' })

    await story.sync(webinar)

    expect(before.attendanceUnreliableSince).toBeNull()
    expect(await story.detail(webinar)).toMatchObject({
      startsAt: '2026-12-02T06:00:00.000Z',
      attendanceUnreliableSince: '2026-12-01T04:00:00.000Z',
    })
    expect(await story.log(webinar)).toMatchObject({ attendanceUnreliableSince: '2026-12-01T04:00:00.000Z' })
    const [person] = await story.audience(webinar, 'registered')
    expect(await story.timeline(person!, webinar)).toMatchObject([{ webinar: { isAttendanceUnreliable: true } }])
    const { csv } = await expectOk<{ csv: string }>(
      (await world.operator()).get(`/api/admin/webinars/${webinar.id}/registrants/export`),
    )
    expect(csv).toContain('观看数据（开播时间于 2026-12-01 12:00:00 改动）')
    expect(csv).toContain('不可靠')
  })

  it('is also marked when the panel moves the start, but not before anybody has registered', async () => {
    const [empty, full] = [await story.webinar({ title: '没有人' }), await story.webinar({ title: '有人' })]
    await story.registerAtZoom(full, [{ email: 'an@example.com', name: '安' }])
    await story.sync(full)
    const operator = await world.operator()

    for (const { id } of [empty, full])
      await expectOk(
        operator.patch(`/api/admin/webinars/${id}`, {
          startsAt: '2026-12-03T06:00:00Z',
          endsAt: '2026-12-03T07:00:00Z',
        }),
      )

    expect((await story.detail(empty)).attendanceUnreliableSince).toBeNull()
    expect((await story.detail(full)).attendanceUnreliableSince).toBe('2026-12-01T04:00:00.000Z')
  })

  it('has one warning that a webinar was never started, and is not read again', async () => {
    const webinar = await story.webinar()
    await story.registerAtZoom(webinar, [{ email: 'an@example.com', name: '安' }])

    for (let hours = 0; hours < 72; hours += 2) {
      story.later(120)
      await story.minute()
      await world.drainJobs()
    }

    expect(await story.detail(webinar)).toMatchObject({
      notHeldAt: expect.any(String),
      openWarnings: 1,
      registeredCount: 1,
    })
    expect(await story.warnings(webinar)).toEqual(['sync_error not_held'])
    const runs = await story.runs(webinar)
    const lastRead = Math.max(...runs.map(({ createdAt }) => Date.parse(createdAt)))
    expect(lastRead).toBeLessThan(Date.parse('2026-12-03T12:00:00Z'))
    expect(runs.every(({ status }) => status === 'succeeded')).toBe(true)
  })

  it('shows polls and questions on the timeline with their text', async () => {
    const webinar = await story.webinar()
    const ids = await story.registerAtZoom(webinar, [{ email: 'an@example.com', name: '安' }])
    await story.hold(webinar, [{ registrantId: ids.get('an@example.com'), email: 'an@example.com', from: 0, to: 60 }])
    await story.atZoom(webinar, 'poll', { email: 'an@example.com', question: '想听什么？', answer: '客户案例' })
    await story.atZoom(webinar, 'question', { email: 'an@example.com', question: '回放可以看多久？', answer: '一个月' })

    await story.sync(webinar)

    const [person] = await story.audience(webinar, 'watched')
    const events = await story.timeline(person!, webinar)
    expect(events.map(({ type }) => type).toSorted()).toEqual(['poll', 'question', 'registered', 'watched'])
    expect(JSON.stringify(events)).toMatch(/想听什么？.*客户案例|客户案例.*想听什么？/)
    expect(JSON.stringify(events)).toContain('回放可以看多久？')
    expect(await story.detail(webinar)).toMatchObject({ eventCounts: { poll: 1, question: 1 } })
  })

  it('keeps cancelled registrations as cancelled, besides attendees and no-shows', async () => {
    const webinar = await story.webinar()
    const ids = await story.registerAtZoom(webinar, [
      { email: 'an@example.com', name: '安' },
      { email: 'bo@example.com', name: '博' },
      { email: 'chu@example.com', name: '楚' },
    ])
    await story.sync(webinar)
    await story.atZoom(webinar, 'cancel', { email: 'chu@example.com' })
    story.later(30)
    await story.hold(webinar, [{ registrantId: ids.get('an@example.com'), email: 'an@example.com', from: 0, to: 60 }])

    await story.sync(webinar)

    const groups = await Promise.all(
      (['registered', 'watched', 'not_watched', 'cancelled'] as const).map(async (audience) =>
        (await story.audience(webinar, audience)).map(({ name }) => name).toSorted(),
      ),
    )
    expect(groups).toEqual([['博', '安'].toSorted(), ['安'], ['博'], ['楚']])
  })

  it('is summed up per person: registered, attended, average watched, and the last webinar’s link', async () => {
    const first = await story.webinar({ title: '第一场' })
    const second = await story.webinar({ title: '第二场', usesLiveLink: true })
    const [one, two] = [
      await story.registerAtZoom(first, [{ email: 'an@example.com', name: '安' }]),
      await story.registerAtZoom(second, [{ email: 'an@example.com', name: '安' }]),
    ]
    await story.hold(first, [{ registrantId: one.get('an@example.com'), email: 'an@example.com', from: 0, to: 60 }])
    await story.hold(second, [{ registrantId: two.get('an@example.com'), email: 'an@example.com', from: 0, to: 30 }])
    const third = await story.webinar({ title: '第三场' })
    await story.registerAtZoom(third, [{ email: 'an@example.com', name: '安' }])
    for (const webinar of [first, second, third]) await story.sync(webinar)

    const [row] = await contactsNamed('安')

    const contact = await expectOk<ContactDetail>((await world.operator()).get(`/api/admin/contacts/${row?.id}`))
    expect(contact).toMatchObject({
      registeredTotal: 3,
      watchedTotal: 2,
      averageWatchedPercent: 75,
      lastRegistered: { id: third.id, title: '第三场', link: expect.stringMatching(/^http/) },
    })
  })

  async function contactsNamed(name: string): Promise<ContactRow[]> {
    return (
      await expectOk<{ items: ContactRow[] }>(
        (await world.operator()).get(`/api/admin/contacts?search=${encodeURIComponent(name)}`),
      )
    ).items
  }
})
