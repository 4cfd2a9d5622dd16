import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { ImportRemovals, ImportView } from '../../shared/contracts/imports'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { zoomSyncStory, type ZoomSyncStory } from '../runtime/zoom-sync-story'

// Each test runs several complete imports or syncs.
jest.setTimeout(120_000)

// Two people, 60 and 30 minutes, from 19:00 in Shanghai.
const REPORT = readFileSync(path.join(__dirname, '../fixtures/reports/08-wrong-zone-then-right.csv'), 'utf8')
const RIGHT = 'Asia/Shanghai'
const WRONG = 'America/New_York'
/** As a spreadsheet saves it: no seconds, 24 hours, the year first. */
const RESAVED = REPORT.replaceAll(
  /(\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d):\d\d ([AP])M/g,
  (_, month, day, year, hour, minute, half) =>
    `${year}/${Number(month)}/${Number(day)} ${(Number(hour) % 12) + (half === 'P' ? 12 : 0)}:${minute}`,
)

type Step = [csv: string, timeZone: string]
const [A, B, W]: [Step, Step, Step] = [
  [REPORT, RIGHT],
  [RESAVED, RIGHT],
  [REPORT, WRONG],
]

describe('a report that is imported again', () => {
  let world: TestWorld
  let story: ZoomSyncStory
  beforeEach(async () => {
    world = await openWorld()
    story = zoomSyncStory(world)
  })
  afterEach(() => world.close())

  async function upload([csv, timeZone]: [string, string | undefined], fields: Record<string, string> = {}) {
    const asked = (await world.operator()).upload<ImportView & ErrorReply>('/api/admin/imports', {
      file: { name: 'report.csv', type: 'text/csv', bytes: new TextEncoder().encode(csv) },
      ...(timeZone && { timeZone }),
      dateOrder: 'month_first',
      ...fields,
    })
    return expectOk<ImportView>(asked)
  }
  async function confirmed({ id }: { id: string }): Promise<ImportView> {
    const operator = await world.operator()
    await expectOk(operator.post(`/api/admin/imports/${id}/confirm`, {}))
    await world.drainJobs()
    return expectOk<ImportView>(operator.get(`/api/admin/imports/${id}`))
  }
  const imported = async (step: Step) => confirmed(await upload(step))
  const undo = async ({ id }: { id: string }) => {
    const operator = await world.operator()
    const removals = await expectOk<ImportRemovals>(operator.get(`/api/admin/imports/${id}/removals`))
    const view = await expectOk<ImportView>(operator.post(`/api/admin/imports/${id}/undo`))
    return { removals, view }
  }
  const rowsOf = async (query: ReturnType<typeof sql>) => (await world.product.db.execute(query)).rows

  /** Every figure that could be counted twice. */
  async function figures({ webinarId }: ImportView) {
    const webinar = { id: webinarId ?? '' }
    const { startsAt, viewCount, registeredCount, watchedCount } = await story.detail(webinar)
    const people = (await story.audience(webinar, 'registered'))
      .map(({ name, watchedMinutes, watchedPercent, registeredAt }) => ({
        name,
        watchedMinutes,
        watchedPercent,
        registeredAt,
      }))
      .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    const [stored] = await rowsOf(sql`
      select (select count(*)::int from watch_stays where webinar_id = ${webinar.id} and role = 'attendee') as stays,
             (select array_agg(type || ' ' || occurred_at order by type, occurred_at) from timeline_events where webinar_id = ${webinar.id}) as timeline,
             (select count(*)::int from webinar_sessions where webinar_id = ${webinar.id}) as sessions,
             (select count(*)::int from contacts) as contacts`)
    return { startsAt, viewCount, registeredCount, watchedCount, people, ...stored }
  }

  it.each<[string, Step[]]>([
    ['in another zone first', [W, A]],
    ['saved again without seconds', [A, B]],
    ['saved again without seconds first', [B, A]],
    ['in every order: saved, wrong, right', [B, W, A]],
    ['in every order: wrong, saved, right', [W, B, A]],
    ['in every order: right, wrong, saved', [A, W, B]],
    ['in every order: wrong, right, saved', [W, A, B]],
    ['three times the same', [A, A, A]],
  ])('has only the figures of the correct import: %s', async (_, steps) => {
    let last = await imported(steps[0]!)
    for (const step of steps.slice(1)) last = await imported(step)

    expect(await figures(last)).toMatchObject({
      startsAt: '2026-11-10T11:00:05.000Z',
      viewCount: 2,
      registeredCount: 2,
      watchedCount: 2,
      people: [
        { name: 'Ivo Renn', watchedMinutes: 30, watchedPercent: 50 },
        { name: 'Mara Quist', watchedMinutes: 60, watchedPercent: 99.4 },
      ],
      stays: 2,
      timeline: [
        expect.stringContaining('registered 2026-11-01 01:00'),
        expect.stringContaining('registered 2026-11-02 01:00'),
        'watched 2026-11-10 11:00:20+00',
        'watched 2026-11-10 11:10:40+00',
      ],
      sessions: 1,
      contacts: 2,
    })
    const again = await imported(steps.at(-1)!)
    expect(again.counts).toEqual({
      contactsMade: 0,
      registrationsMade: 0,
      registrationsChanged: 0,
      staysWritten: 0,
      timelineWritten: 0,
    })
  })

  it('without people who were in it by mistake removes them', async () => {
    const first = await imported(A)
    const last = await imported([REPORT.replace(/^Yes,Ivo.*\r?\n?/m, ''), RIGHT])

    expect(first.webinarId).toBe(last.webinarId)
    expect(await figures(last)).toMatchObject({ registeredCount: 1, viewCount: 1, stays: 1 })
    expect((await story.detail({ id: last.webinarId ?? '' })).notWatchedCount).toBe(0)
  })

  it('of another day is a separate session, and one in two parts is one session', async () => {
    await imported(A)
    const week = await imported([REPORT.replaceAll('11/10/2026', '11/17/2026'), RIGHT])
    const before = await figures(week)
    const part = await imported([
      REPORT.replaceAll('mara8', 'mara9')
        .replaceAll('ivo8', 'ivo9')
        .replace('07:00:20 PM', '07:20:20 PM')
        .replace('07:10:40 PM', '07:12:50 PM'),
      RIGHT,
    ])

    expect(before).toMatchObject({ sessions: 2, stays: 4, viewCount: 4, registeredCount: 2 })
    expect(await figures(part)).toMatchObject({ sessions: 2, stays: 6, viewCount: 6, registeredCount: 4 })
  })

  it('is previewed in the time zone of the earlier import, with a warning if its start differs', async () => {
    const first = await imported(A)

    const unasked = await upload([REPORT, undefined], { suggestedTimeZone: WRONG })
    const chosen = await upload([REPORT, WRONG])
    const reread = await expectOk<ImportView>(
      (await world.operator()).post(`/api/admin/imports/${chosen.id}/preview`, { timeZone: RIGHT }),
    )

    expect(unasked).toMatchObject({
      timeZone: RIGHT,
      preview: { zoneIsOfEarlier: true, storedStart: null, earlier: { importId: first.id, timeZone: RIGHT } },
    })
    expect(chosen).toMatchObject({
      timeZone: WRONG,
      preview: { storedStart: '2026-11-10T11:00:05.000Z', startedAt: '2026-11-11T00:00:05.000Z' },
    })
    expect(reread).toMatchObject({
      timeZone: RIGHT,
      preview: { storedStart: null, startedAt: '2026-11-10T11:00:05.000Z' },
    })
    const nobodyKnows = (await world.operator()).upload<ErrorReply>('/api/admin/imports', {
      file: {
        name: 'report.csv',
        type: 'text/csv',
        bytes: new TextEncoder().encode(REPORT.replaceAll('88000000112', '88000000999')),
      },
    })
    expect(await nobodyKnows).toMatchObject({
      status: 400,
      body: { error: { fields: { timeZone: expect.any(String) } } },
    })
  })

  it('can be undone, with all data that has no other source', async () => {
    const first = await imported(A)
    const { removals, view } = await undo(first)
    const operator = await world.operator()

    expect(removals).toEqual({ stays: 3, registrations: 2, contacts: 2, webinar: true })
    expect(view).toMatchObject({ status: 'undone', person: 'owner', undoneBy: 'owner', timeZone: RIGHT })
    expect(
      await rowsOf(sql`select (select count(*)::int from contacts) as contacts, (select count(*)::int from registrations) as registrations,
      (select count(*)::int from watch_stays) as stays, (select count(*)::int from timeline_events) as timeline`),
    ).toEqual([{ contacts: 0, registrations: 0, stays: 0, timeline: 0 }])
    expect(await operator.get(`/api/admin/webinars/${first.webinarId}`)).toMatchObject({
      body: { deletedAt: expect.any(String) },
    })
    expect(await operator.post(`/api/admin/imports/${first.id}/undo`)).toMatchObject({ status: 409 })
    const { items } = await expectOk<{ items: { action: string }[] }>(operator.get('/api/admin/audit'))
    expect(items.map(({ action }) => action)).toContain('import.undone')
    expect(await figures(await imported(A))).toMatchObject({ viewCount: 2, registeredCount: 2, contacts: 2 })
  })

  it.each<[string, Step]>([
    ['the same file', A],
    ['the file saved again without seconds', B],
  ])('owns nothing where it changed nothing, so the first import is the one to undo: %s', async (_, repeat) => {
    const first = await imported(A)
    const again = await imported(repeat)
    const operator = await world.operator()

    expect(Object.values(again.counts ?? {}).every((count) => count === 0)).toBe(true)
    expect(await expectOk<ImportRemovals>(operator.get(`/api/admin/imports/${again.id}/removals`))).toEqual({
      stays: 0,
      registrations: 0,
      contacts: 0,
      webinar: false,
    })
    await undo(again)
    expect(await figures(first)).toMatchObject({ viewCount: 2, registeredCount: 2, stays: 2, sessions: 1, contacts: 2 })

    const { removals } = await undo(await expectOk<ImportView>(operator.get(`/api/admin/imports/${first.id}`)))

    expect(removals).toEqual({ stays: 3, registrations: 2, contacts: 2, webinar: true })
  })

  it('is replaced together with its repeats by a corrected import', async () => {
    const wrong = await imported(W)
    await imported(W)
    const right = await imported(A)
    const operator = await world.operator()

    expect(await figures(right)).toMatchObject({ viewCount: 2, registeredCount: 2, stays: 2, sessions: 1, contacts: 2 })
    expect((await operator.post(`/api/admin/imports/${wrong.id}/undo`)).status).toBe(409)
    const { removals } = await undo(right)
    expect(removals).toEqual({ stays: 3, registrations: 2, contacts: 2, webinar: true })
  })

  it('can be undone without changing data of other sources, but the replaced import cannot', async () => {
    const first = await imported(W)
    const second = await imported(A)
    const operator = await world.operator()
    const week = await imported([REPORT.replaceAll('11/10/2026', '11/17/2026'), RIGHT])

    expect(await operator.post(`/api/admin/imports/${first.id}/undo`)).toMatchObject({ status: 409 })
    const { removals } = await undo(second)

    expect(removals).toMatchObject({ stays: 3, webinar: false })
    expect(await figures(week)).toMatchObject({
      startsAt: '2026-11-17T11:00:05.000Z',
      viewCount: 2,
      stays: 2,
      sessions: 1,
    })
    expect(await (await world.operator('viewer')).post(`/api/admin/imports/${week.id}/undo`)).toMatchObject({
      status: 403,
    })
  })

  it('adds no stays to a session that was synced from the account, before or after', async () => {
    await story.connect()
    const webinar = await story.webinar({ startsAt: '2026-12-02T11:00:00.000Z', endsAt: '2026-12-02T12:00:00.000Z' })
    const ids = await story.registerAtZoom(webinar, [{ email: 'mara8.quist@example.com', name: 'Mara' }])
    await story.hold(webinar, [
      { registrantId: ids.get('mara8.quist@example.com'), email: 'mara8.quist@example.com', from: 0, to: 60 },
    ])
    const report = REPORT.replaceAll('88000000112', webinar.externalId ?? '').replaceAll('11/10/2026', '12/02/2026')

    const before = await imported([report, RIGHT])
    const reported = (await story.detail(webinar)).viewCount
    await story.sync(webinar)
    const synced = await story.detail(webinar)
    const after = await imported([report, RIGHT])

    expect(before.webinarId).toBe(webinar.id)
    expect(reported).toBe(2)
    expect(synced).toMatchObject({ viewCount: 1 })
    expect(after.counts).toMatchObject({ staysWritten: 0 })
    expect(await story.detail(webinar)).toMatchObject({ viewCount: 1 })
  })
})
