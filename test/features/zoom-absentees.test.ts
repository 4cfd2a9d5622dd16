import { watchStays } from '../../cloudfunctions/db/tables/watch-stays'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { named, zoomSyncStory, type Row, type ZoomSyncStory } from '../runtime/zoom-sync-story'

const DIFFER = 'partial_data absentees_differ'
const AN = { email: 'an@example.com', name: '安' }
const BO = { email: 'bo@example.com', name: '博' }
const CHU = { email: 'chu@example.com', name: '楚' }

describe("Zoom's list of absentees, compared with its report", () => {
  let world: TestWorld
  let story: ZoomSyncStory
  beforeEach(async () => {
    world = await openWorld()
    story = zoomSyncStory(world)
    await story.connect({ recordingSync: 'none' })
  })
  afterEach(() => world.close())

  const fault = (kind: string) => world.zoom('POST', 'faults', { operation: 'webinarAbsentees', kind })
  const warned = async (webinar: WebinarDetail) =>
    (await story.warnings(webinar)).filter((one) => one.startsWith('partial_data'))
  const warning = async (webinar: WebinarDetail) => (await story.log(webinar)).open.find((one) => named(one) === DIFFER)

  /** An and Bo came, Chu did not. */
  async function held(): Promise<WebinarDetail> {
    const webinar = await story.webinar()
    const ids = await story.registerAtZoom(webinar, [AN, BO, CHU])
    await story.hold(
      webinar,
      [AN, BO].map(({ email }) => ({ registrantId: ids.get(email), email, from: 0, to: 60 })),
    )
    return webinar
  }

  /** For half an hour the report has half of the rows. */
  async function heldWithLateReport(): Promise<WebinarDetail> {
    const webinar = await held()
    await story.atZoom(webinar, 'change', { reportAfterMinutes: 30 })
    return webinar
  }

  /** A recurring webinar accepts registrations between its sessions. */
  async function registerLate(
    webinar: WebinarDetail,
    person: { email: string; name: string },
  ): Promise<Map<string, string>> {
    await story.atZoom(webinar, 'change', { type: 9 })
    const ids = await story.registerAtZoom(webinar, [person])
    await story.atZoom(webinar, 'change', { type: 5 })
    return ids
  }

  it('warns about people who are in neither, as long as the report is not complete', async () => {
    const webinar = await heldWithLateReport()

    const early = await story.sync(webinar)
    const open = await warning(webinar)
    story.later(15)
    await story.sync(webinar)
    const still = await warning(webinar)
    story.later(20)
    await story.retry(webinar, open?.retryParts)

    expect(early.status).toBe('succeeded')
    expect(open).toMatchObject({
      kind: 'partial_data',
      detail: { reason: 'absentees_differ', count: 1 },
      retryParts: ['registrants', 'attendance'],
    })
    expect(still).toMatchObject({ since: open?.since, seenAt: '2026-12-01T07:15:00.000Z' })
    const log = await story.log(webinar)
    expect(log.open.map(named)).not.toContain(DIFFER)
    expect(log.resolved.map(named)).toContain(DIFFER)
    expect(await story.detail(webinar)).toMatchObject({ watchedCount: 2, notWatchedCount: 1 })
  })

  it('causes no warning where both agree, and reading it again writes nothing', async () => {
    const webinar = await held()

    await story.sync(webinar)
    const again = await story.sync(webinar)

    expect(await warned(webinar)).toEqual([])
    expect(again.runs[0]).toMatchObject({
      issues: [{ code: 'recording_not_synced' }],
      counts: { registrants: { written: 0 }, stays: { written: 0 }, registrationsChanged: 0, timelineWritten: 0 },
    })
  })

  it('ignores guests, rows with only an address and people who stayed in the waiting room', async () => {
    const webinar = await story.webinar()
    await story.registerAtZoom(webinar, [AN, BO])
    await story.hold(webinar, [
      { email: 'AN@example.com', from: 0, to: 60 },
      { email: 'guest@example.com', from: 0, to: 60 },
      { name: '访客', from: 0, to: 60 },
      { ...BO, from: 0, to: 5, isWaiting: true },
    ])

    await story.sync(webinar)

    expect(await warned(webinar)).toEqual([])
    expect(await story.detail(webinar)).toMatchObject({ watchedCount: 1, notWatchedCount: 1 })
  })

  it('ignores people who registered after the end or cancelled, even where only attendance is read again', async () => {
    const webinar = await held()
    await story.sync(webinar)
    story.later(10)
    await registerLate(webinar, { email: 'late@example.com', name: '迟' })
    await story.atZoom(webinar, 'cancel', { email: CHU.email })

    await story.retry(webinar, ['attendance'])
    const attendanceAlone = await warned(webinar)
    await story.sync(webinar)

    expect(attendanceAlone).toEqual([])
    expect(await warned(webinar)).toEqual([])
    expect(await story.detail(webinar)).toMatchObject({ registeredCount: 3, watchedCount: 2 })
  })

  it('is compared for each session separately', async () => {
    const webinar = await story.webinar()
    const ids = await story.registerAtZoom(webinar, [AN, BO])
    const row = ({ email }: { email: string }): Row => ({ registrantId: ids.get(email), email, from: 0, to: 30 })
    await story.hold(webinar, [row(AN)], { minutes: 30, uuid: 'leading_slash' })
    story.later(30)
    const between = await registerLate(webinar, CHU)
    await story.hold(webinar, [row(BO), { registrantId: between.get(CHU.email), email: CHU.email, from: 0, to: 30 }], {
      minutes: 30,
      startsAt: '2026-12-01T07:00:00Z',
      uuid: 'double_slash',
    })
    await story.sync(webinar)
    const whole = await warned(webinar)
    // A third session with both people, of which the report has half.
    await story.hold(webinar, [row(AN), row(BO)], { minutes: 30, startsAt: '2026-12-01T08:00:00Z' })
    await story.atZoom(webinar, 'change', { reportAfterMinutes: 600 })

    await story.sync(webinar)

    expect(whole).toEqual([])
    // Bo attended an earlier session, but is missing from this one.
    expect(await warning(webinar)).toMatchObject({ detail: { count: 1 } })
  })

  it('is not read where registration is off, and keeps a warning open when it cannot be read', async () => {
    const [never, was] = [await held(), await heldWithLateReport()]
    await story.sync(was)
    await story.atZoom(never, 'change', { approvalType: 2 })
    await fault('report_not_ready')
    const asked: string[] = []
    world.outside.zoom.listen(({ template }) => asked.push(template))

    await story.sync(never)
    const ofNever = asked.filter((template) => template.endsWith('/absentees'))
    await story.sync(was)

    expect(ofNever).toEqual([])
    expect(asked.filter((template) => template.endsWith('/absentees'))).toHaveLength(1)
    expect(await warned(never)).toEqual([])
    expect(await warned(was)).toEqual([DIFFER])
  })

  it.each([
    ['scope_missing', 'partial_data provider_missing_scope'],
    ['html', 'partial_data provider_bad_answer'],
  ])('is noted as %s and stops nothing else when it cannot be read', async (kind, expected) => {
    const webinar = await held()
    await fault(kind)

    const { status } = await story.sync(webinar)
    const open = await warned(webinar)
    await world.zoom('DELETE', 'faults')
    await story.retry(webinar, ['registrants', 'attendance'])

    expect(status).toBe('succeeded')
    expect(open).toEqual([expected])
    expect(await warned(webinar)).toEqual([])
    expect(await story.detail(webinar)).toMatchObject({ watchedCount: 2 })
  })

  it('waits for the next sync, without a warning, when the day’s calls are used up', async () => {
    const webinar = await held()
    await fault('daily_limit')

    const { runs } = await story.sync(webinar)

    expect(runs).toMatchObject([{ status: 'succeeded', parkedUntil: null }])
    expect(await warned(webinar)).toEqual([])
  })

  it('ignores people of an excluded domain, though their rows have no names', async () => {
    const webinar = await story.webinar()
    const ids = await story.registerAtZoom(webinar, [AN])
    await story.sync(webinar)
    await expectOk(
      (await world.operator()).post('/api/admin/sync-exclusions', { kind: 'contact', domain: 'example.com' }),
    )
    await story.hold(webinar, [{ registrantId: ids.get(AN.email), email: AN.email, from: 0, to: 60 }])

    await story.sync(webinar)

    expect(await warned(webinar)).toEqual([])
    expect(await story.detail(webinar)).toMatchObject({ registeredCount: 1, viewCount: 1 })
  })

  it('warns about people that Zoom lists as absent in a session in which their registration has a row', async () => {
    const webinar = await story.webinar()
    const ids = await story.registerAtZoom(webinar, [AN, BO])
    await story.hold(webinar, [{ registrantId: ids.get(AN.email), email: AN.email, from: 0, to: 60 }])
    await story.sync(webinar)
    // A row that the report had earlier and no longer has.
    const [stay] = await world.product.db.select().from(watchStays)
    if (!stay) throw new Error('there is no stay')
    await world.product.db.insert(watchStays).values({
      ...stay,
      id: undefined,
      sourceKey: 'no more',
      registrantId: ids.get(BO.email),
      email: BO.email,
      contactId: null,
    })

    await story.sync(webinar)

    expect(await warning(webinar)).toMatchObject({ detail: { count: 1 } })
  })
})
