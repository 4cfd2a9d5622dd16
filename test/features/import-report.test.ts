import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { ImportView } from '../../shared/contracts/imports'
import type { ContactRow } from '../../shared/contracts/contacts'
import type { Registrant } from '../../shared/contracts/webinars'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

// The figures come from test/fixtures/zoom/README.md; they were counted in the files without this code.
const YEAR_2020 = 'zoom-attendee-report-2020.csv'
const YEAR_2026 = 'zoom-attendee-report-2026-synthetic.csv'
const bytesOf = (file: string) => readFileSync(path.join(__dirname, '../fixtures/zoom', file))

describe('importing a Zoom attendee report', () => {
  let world: TestWorld
  let story: SyncStory
  beforeEach(async () => {
    world = await openWorld()
    story = syncStory(world)
  })
  afterEach(() => world.close())

  async function upload(bytes: Uint8Array, fields: Record<string, string> = { timeZone: 'Asia/Shanghai' }) {
    return (await world.operator()).upload<ImportView & ErrorReply>('/api/admin/imports', {
      file: { name: 'report.csv', type: 'text/csv', bytes },
      ...fields,
    })
  }

  async function confirmed({ id }: { id: string }, choice: Record<string, unknown> = {}): Promise<ImportView> {
    const operator = await world.operator()
    await expectOk(operator.post(`/api/admin/imports/${id}/confirm`, choice))
    await world.drainJobs()
    return expectOk<ImportView>(operator.get(`/api/admin/imports/${id}`))
  }

  const imported = async (file: string, choice: Record<string, unknown> = {}) =>
    confirmed((await upload(bytesOf(file))).body, choice)
  const contactTotal = async () =>
    (await expectOk<{ total: number }>((await world.operator()).get('/api/admin/contacts'))).total

  it('of 2020 shows its figures before anything is written', async () => {
    const { body } = await upload(bytesOf(YEAR_2020), { timeZone: 'America/New_York' })

    expect(body).toMatchObject({
      status: 'previewed',
      preview: {
        registered: 469,
        watched: 455,
        notWatched: 14,
        pending: 0,
        cancelled: 0,
        stays: 924,
        views: 875,
        mostAtOnce: 174,
        otherAttended: 4,
        newContacts: 469,
        knownContacts: 0,
        panelists: 22,
        rowErrorsTotal: 0,
        ambiguousDate: null,
        existingWebinarId: null,
        startedAt: '2020-03-28T12:07:00.000Z',
        header: { registered: 461, uniqueViewers: 446, totalUsers: 991 },
      },
    })
    expect(body.preview.sample[0]?.maskedEmail).toContain('***@')
    expect(await contactTotal()).toBe(0)
  })

  it('of 2020 creates its contacts, groups, views, minutes and timelines', async () => {
    const done = await imported(YEAR_2020)
    const webinar = { id: done.webinarId ?? '' }
    const watched = await world.product.database.pool.query(
      `select sum(watched_seconds)::int as seconds, max(watched_percent) filter (where email = 'tara.weber34@example.com') as percent,
              max(watched_seconds) filter (where email = 'tara.weber34@example.com') as longest
       from registrations r join contacts c on c.id = r.contact_id`,
    )

    expect(done).toMatchObject({
      status: 'done',
      error: null,
      counts: { contactsMade: 469, registrationsMade: 469, registrationsChanged: 0, timelineWritten: 469 + 455 },
    })
    expect(await story.detail(webinar)).toMatchObject({
      provider: 'zoom',
      status: 'ended',
      providerState: 'imported',
      externalId: '300100200',
      registeredCount: 469,
      watchedCount: 455,
      notWatchedCount: 14,
      viewCount: 875,
      reportedFigures: { registered: 461, uniqueViewers: 446, totalUsers: 991 },
    })
    expect(watched.rows[0]).toEqual({ seconds: 3_782_797, percent: '85.3', longest: 28_056 })
    expect(await contactTotal()).toBe(469)
  })

  it('of 2020 creates contacts for host and panelists only when this is chosen, and never counts them', async () => {
    const done = await imported(YEAR_2020, { withPanelists: true })

    const byRole = await world.product.database.pool.query(
      `select role, count(contact_id)::int as known, count(*)::int as stays from watch_stays group by role order by role`,
    )

    expect(done.counts?.contactsMade).toBe(491)
    expect(byRole.rows).toEqual([
      { role: 'attendee', known: 924, stays: 924 },
      { role: 'host', known: expect.any(Number), stays: expect.any(Number) },
      { role: 'panelist', known: expect.any(Number), stays: expect.any(Number) },
    ])
    expect(byRole.rows.every(({ known, stays }) => known === stays)).toBe(true)
    expect(await story.detail({ id: done.webinarId ?? '' })).toMatchObject({
      registeredCount: 469,
      watchedCount: 455,
      viewCount: 875,
    })
  })

  it('of 2026 asks which part of the date is the month before it imports anything', async () => {
    const { body } = await upload(bytesOf(YEAR_2026))
    const operator = await world.operator()

    const unanswered = await operator.post<ErrorReply>(`/api/admin/imports/${body.id}/confirm`, {})
    const answered = await confirmed(body, { dateOrder: 'day_first' })

    expect(body.preview.ambiguousDate).toEqual({
      text: '08/09/2026 10:45:00 AM',
      monthFirst: '2026-08-09',
      dayFirst: '2026-09-08',
    })
    expect(unanswered).toMatchObject({
      status: 400,
      body: { error: { code: 'bad_input', fields: { dateOrder: expect.any(String) } } },
    })
    expect(await story.detail({ id: answered.webinarId ?? '' })).toMatchObject({ startsAt: '2026-09-08T02:45:00.000Z' })
  })

  it('of 2026 distinguishes registration statuses, and counts people without an e-mail only as views', async () => {
    const done = await imported(YEAR_2026, { dateOrder: 'month_first' })
    const webinar = { id: done.webinarId ?? '' }
    const names = async (audience: 'watched' | 'not_watched' | 'pending' | 'cancelled') =>
      (await story.audience(webinar, audience)).map(({ name }) => name).toSorted()

    expect(done).toMatchObject({
      preview: { withoutEmail: 1, otherAttended: 1 },
      counts: { contactsMade: 5, registrationsMade: 5 },
    })
    expect(await story.detail(webinar)).toMatchObject({
      registeredCount: 3,
      watchedCount: 2,
      notWatchedCount: 1,
      pendingCount: 1,
      cancelledCount: 1,
      viewCount: 3,
      startsAt: '2026-08-09T02:45:00.000Z',
    })
    expect({
      watched: await names('watched'),
      not: await names('not_watched'),
      pending: await names('pending'),
      cancelled: await names('cancelled'),
    }).toEqual({
      watched: ['Min Zhang', '李薇'],
      not: ['Tara Kim'],
      pending: ['Bo Lin'],
      cancelled: ['Ana Rossi'],
    })
    expect((await story.audience(webinar, 'watched')).find(({ name }) => name === '李薇')).toMatchObject({
      watchedMinutes: 50,
      watchedPercent: 22.1,
    })
  })

  it('a second time changes nothing', async () => {
    await imported(YEAR_2020)
    const { body } = await upload(bytesOf(YEAR_2020))

    const again = await confirmed(body)

    expect(body.preview).toMatchObject({ newContacts: 0, knownContacts: 469, existingWebinarId: expect.any(String) })
    expect(again.counts).toEqual({
      contactsMade: 0,
      registrationsMade: 0,
      registrationsChanged: 0,
      staysWritten: 0,
      timelineWritten: 0,
    })
    expect(again.webinarId).toBe(body.preview.existingWebinarId)
  })

  it('confirmed twice, or by two people at once, imports once', async () => {
    const { body } = await upload(bytesOf(YEAR_2026), { timeZone: 'Asia/Shanghai', dateOrder: 'month_first' })
    const operator = await world.operator()

    await Promise.all([1, 2].map(() => operator.post(`/api/admin/imports/${body.id}/confirm`, {})))
    await world.drainJobs()
    const webinars = await expectOk<{ total: number }>(operator.get('/api/admin/webinars'))

    expect(webinars.total).toBe(1)
    expect(await contactTotal()).toBe(5)
  })

  it('of the same webinar by two uploads at once creates one webinar and each person once', async () => {
    const uploads = [await upload(bytesOf(YEAR_2020)), await upload(bytesOf(YEAR_2020))]
    const operator = await world.operator()

    for (const { body } of uploads) await expectOk(operator.post(`/api/admin/imports/${body.id}/confirm`, {}))
    await world.drainJobs()

    expect(await expectOk<{ total: number }>(operator.get('/api/admin/webinars'))).toMatchObject({ total: 1 })
    expect(await contactTotal()).toBe(469)
  })

  it('matches a person who is already a contact with the same confirmed e-mail', async () => {
    await imported(YEAR_2026, { dateOrder: 'month_first' })
    const other = bytesOf(YEAR_2026).toString().replaceAll('81234567890', '81234567891')

    await confirmed((await upload(Buffer.from(other))).body, { dateOrder: 'month_first' })
    const found = await expectOk<{ items: ContactRow[] }>(
      (await world.operator()).get('/api/admin/contacts?search=li.wei@example.com'),
    )

    expect(found.items).toMatchObject([{ registeredTotal: 2, watchedTotal: 2 }])
    expect(await contactTotal()).toBe(5)
  })

  it('keeps each person’s answers to the report’s questions, to be read and exported', async () => {
    const done = await imported(YEAR_2026, { dateOrder: 'month_first' })
    const operator = await world.operator()

    const { items, questions } = await expectOk<{ items: Registrant[]; questions: { key: string; label: string }[] }>(
      operator.get(`/api/admin/webinars/${done.webinarId}/registrants?audience=watched`),
    )
    const { csv } = await expectOk<{ csv: string }>(
      operator.get(`/api/admin/webinars/${done.webinarId}/registrants/export?audience=watched`),
    )

    expect(done.preview.questions).toEqual(['What do you do, exactly?'])
    const [question] = questions.filter(({ label }) => label === 'What do you do, exactly?')
    expect(items.find(({ name }) => name === '李薇')?.answers).toEqual({ [question?.key ?? '']: 'Sales, retail' })
    expect(csv).toContain('"What do you do, exactly?"')
    expect(csv).toContain('"Sales, retail"')
  })

  it('skips excluded people, shows the reason in the preview, and counts only their views', async () => {
    const operator = await world.operator()
    await imported(YEAR_2026, { dateOrder: 'month_first' })
    const known = await expectOk<{ items: ContactRow[] }>(operator.get('/api/admin/contacts?search=li.wei@example.com'))
    await expectOk(operator.delete(`/api/admin/contacts/${known.items[0]?.id}`, { confirm: '李薇' }))
    await expectOk(operator.post('/api/admin/sync-exclusions', { kind: 'contact', domain: 'partner.example.com' }))
    const other = bytesOf(YEAR_2026)
      .toString()
      .replaceAll('81234567890', '81234567891')
      .replaceAll(/min\.zhang@example\.com/gi, 'min.zhang@partner.example.com')

    const { body } = await upload(Buffer.from(other))
    const done = await confirmed(body, { dateOrder: 'month_first' })

    expect(
      body.preview.excluded
        .map(({ reason, domain, count }) => ({ reason, domain, count }))
        .toSorted((a, b) => (a.reason < b.reason ? -1 : 1)),
    ).toEqual([
      { reason: 'deleted', domain: undefined, count: 1 },
      { reason: 'domain', domain: 'partner.example.com', count: 1 },
    ])
    expect(body.preview).toMatchObject({ registered: 1, watched: 0, stays: 4 })
    expect(done.counts).toMatchObject({ contactsMade: 0, registrationsMade: 3, staysWritten: expect.any(Number) })
    expect(await story.detail({ id: done.webinarId ?? '' })).toMatchObject({
      registeredCount: 1,
      watchedCount: 0,
      viewCount: 3,
    })
    expect(
      (await expectOk<{ total: number }>(operator.get('/api/admin/contacts?search=li.wei@example.com'))).total,
    ).toBe(0)
  })

  it('keeps a registration cancelled that was cancelled in our product since', async () => {
    const done = await imported(YEAR_2026, { dateOrder: 'month_first' })
    await world.product.database.pool.query(
      `update registrations set status = 'cancelled', cancelled_at = now() from contacts c where c.id = contact_id and c.email = 'tara.kim@example.com'`,
    )

    const again = await imported(YEAR_2026, { dateOrder: 'month_first' })

    expect(again.counts).toMatchObject({ registrationsMade: 0, registrationsChanged: 0 })
    expect(await story.detail({ id: done.webinarId ?? '' })).toMatchObject({ registeredCount: 2, cancelledCount: 2 })
  })

  it('warns where the webinar is already synced from its account', async () => {
    const done = await imported(YEAR_2020)
    await world.connectVhall()
    await world.product.database.pool.query(
      `update webinars set provider_account_id = (select id from provider_accounts limit 1) where id = $1`,
      [done.webinarId],
    )

    const again = await upload(bytesOf(YEAR_2020))

    expect([done.preview.existingIsSynced, again.body.preview.existingIsSynced]).toEqual([false, true])
  })

  it('accepts a zipped file, and refuses one that unpacks to too much', async () => {
    const fields = { timeZone: 'Asia/Shanghai', packing: 'gzip' }

    const { body } = await upload(gzipSync(bytesOf(YEAR_2020)), fields)
    const bomb = await upload(gzipSync(Buffer.alloc(21 * 1024 * 1024)), fields)
    const broken = await upload(bytesOf(YEAR_2020), fields)

    expect(body.preview.registered).toBe(469)
    expect(bomb).toMatchObject({ status: 413, body: { error: { code: 'too_large' } } })
    expect(broken).toMatchObject({ status: 415, body: { error: { code: 'unsupported_file' } } })
  })

  it('reports a broken row by its line and imports the others', async () => {
    const broken = bytesOf(YEAR_2026).toString().replace('No,Bo Lin,', 'No,"Bo "Lin,')
    const { body } = await upload(Buffer.from(broken))

    const done = await confirmed(body, { dateOrder: 'month_first' })

    expect(body.preview).toMatchObject({
      rowErrorsTotal: 1,
      rowErrors: [{ line: 22, code: 'broken_quotes', message: expect.stringMatching(/[\u4e00-\u9fff]/) }],
    })
    expect(done).toMatchObject({ status: 'done', counts: { contactsMade: 4 } })
  })

  it.each<[string, Uint8Array, Record<string, string>, number, object]>([
    [
      'that is not a report',
      Buffer.from('name,phone\n李雷,13800138000\n'),
      { timeZone: 'Asia/Shanghai' },
      415,
      { code: 'unsupported_file' },
    ],
    [
      'that is a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]),
      { timeZone: 'Asia/Shanghai' },
      415,
      { code: 'unsupported_file' },
    ],
    ['with nothing in it', Buffer.from('\n\n'), { timeZone: 'Asia/Shanghai' }, 415, { code: 'unsupported_file' }],
    [
      'without a time zone',
      bytesOf(YEAR_2020),
      {},
      400,
      { code: 'bad_input', fields: { timeZone: expect.any(String) } },
    ],
    [
      'in a time zone that does not exist',
      bytesOf(YEAR_2020),
      { timeZone: 'Asia/Beijing-North' },
      400,
      { code: 'bad_input', fields: { timeZone: expect.any(String) } },
    ],
    [
      'of more than 20 MB',
      Buffer.alloc(20 * 1024 * 1024 + 1, 'a'),
      { timeZone: 'Asia/Shanghai' },
      413,
      { code: 'too_large' },
    ],
  ])('refuses a file %s with a message, and keeps nothing', async (_case, bytes, fields, status, error) => {
    const refused = await upload(bytes, fields)

    expect(refused).toMatchObject({ status, body: { error } })
    expect(await expectOk<{ items: unknown[] }>((await world.operator()).get('/api/admin/imports'))).toEqual({
      items: [],
    })
  })
})
