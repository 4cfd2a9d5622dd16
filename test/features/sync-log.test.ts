import { syncIssues } from '../../cloudfunctions/db/tables/sync-runs'
import type { ProviderAccount } from '../../shared/contracts/provider-accounts'
import type { SyncPart } from '../../shared/contracts/sync'
import type { WebinarDetail, WebinarRow } from '../../shared/contracts/webinars'
import { FIXED_ACCOUNT } from '../../local/sandboxes/zoom/world'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { named, zoomSyncStory, type Row, type ZoomSyncStory } from '../runtime/zoom-sync-story'

describe('a sync warning of a webinar', () => {
  let world: TestWorld
  let story: ZoomSyncStory
  let account: ProviderAccount
  beforeEach(async () => {
    world = await openWorld()
    story = zoomSyncStory(world)
    account = await story.connect({ recordingSync: 'none' })
  })
  afterEach(() => world.close())

  const switches = async (change: Record<string, unknown>) =>
    expectOk(
      (await world.operator('owner')).patch(`/api/admin/provider-accounts/${account.id}/switches`, {
        syncsPast: false,
        ...change,
      }),
    )
  const fault = (operation: string, kind: string, more: Record<string, unknown> = {}) =>
    world.zoom('POST', 'faults', { operation, kind, ...more })
  const noFaults = () => world.zoom('DELETE', 'faults')

  /** With one attendee unless given otherwise, and with recordings switched on. */
  async function held({
    rows = [{ email: 'an@example.com', from: 0, to: 60 }],
    people = ['an@example.com'],
    records = true,
  }: { rows?: Row[]; people?: string[]; records?: boolean } = {}): Promise<WebinarDetail> {
    const webinar = await story.webinar()
    await story.atZoom(webinar, 'change', { recordsToCloud: records })
    const ids = await story.registerAtZoom(
      webinar,
      people.map((email) => ({ email, name: email.split('@')[0] })),
    )
    await story.hold(
      webinar,
      rows.map((row) => ({ registrantId: ids.get(row.email ?? ''), ...row })),
    )
    return webinar
  }

  /** Forces a problem, reads its warning in the log, fixes it as the text says, retries, and finds it gone. */
  async function forcedAndMended(
    webinar: WebinarDetail,
    expected: string,
    mend: () => Promise<unknown>,
  ): Promise<{ parts: SyncPart[]; after: string[] }> {
    await story.sync(webinar)
    const [warning] = (await story.log(webinar)).open.filter((one) => named(one) === expected)
    if (!warning) throw new Error(`no ${expected} in ${(await story.warnings(webinar)).join(', ')}`)

    await mend()
    await story.retry(webinar, warning.retryParts)

    const log = await story.log(webinar)
    expect(log.resolved.map(named)).toContain(expected)
    return {
      parts: warning.retryParts,
      after: log.open.map(named).filter((one) => one !== 'recording_not_synced setting_off'),
    }
  }

  it('names the switch that is off for data, and the data is synced once it is on', async () => {
    const webinar = await held()
    await switches({ dataSync: 'none' })

    const { after } = await forcedAndMended(webinar, 'setting_off account_data', () => switches({ dataSync: 'all' }))

    expect(after).toEqual([])
    expect(await story.detail(webinar)).toMatchObject({ watchedCount: 1 })
  })

  it("names the webinar's own switch", async () => {
    const webinar = await held()
    await expectOk(
      (await world.operator()).patch(`/api/admin/webinars/${webinar.id}/switches`, {
        syncsData: false,
        syncsPast: false,
      }),
    )

    await forcedAndMended(webinar, 'setting_off webinar_data', async () =>
      expectOk(
        (await world.operator()).patch(`/api/admin/webinars/${webinar.id}/switches`, {
          syncsData: true,
          syncsPast: false,
        }),
      ),
    )
  })

  it('comes with no call to Zoom while the switch is off', async () => {
    const webinar = await held()
    await switches({ dataSync: 'none' })
    const calls = async () => (await world.zoom<{ calls: unknown[] }>('GET', 'calls')).calls.length
    const before = await calls()

    await story.sync(webinar)

    expect(await calls()).toBe(before)
  })

  it('names recordings that are switched off, and only recordings are synced again', async () => {
    const webinar = await held()
    await story.atZoom(webinar, 'transcript')

    const { parts } = await forcedAndMended(webinar, 'recording_not_synced setting_off', () =>
      switches({ recordingSync: 'all' }),
    )

    expect(parts).toEqual(['recordings'])
    expect((await story.runs(webinar)).find((run) => run.parts !== null)).toMatchObject({
      parts: ['recordings'],
      counts: { registrants: { read: 0 }, stays: { read: 0 }, events: { read: 0 }, recordings: { read: 1 } },
    })
    expect(await story.detail(webinar)).toMatchObject({ hasReplay: true })
  })

  it('names a recording that is missing a day after the end, until it is found at Zoom', async () => {
    await switches({ recordingSync: 'all' })
    const webinar = await held({ records: false })
    story.later(25 * 60)

    await story.sync(webinar)
    const { openWarnings } = await story.detail(webinar)

    await forcedAndMended(webinar, 'recording_not_synced missing', () => story.atZoom(webinar, 'transcript'))

    expect(openWarnings).toBe(1)
  })

  it('names a recording that is missing because nobody came', async () => {
    await switches({ recordingSync: 'all' })
    const webinar = await held({ rows: [], people: [], records: false })

    await story.sync(webinar)

    expect(await story.warnings(webinar)).toEqual(['participants_missing nobody', 'recording_not_synced no_attendees'])
  })

  it('names a transcript that Zoom has not written, until it exists', async () => {
    await switches({ recordingSync: 'all' })
    const webinar = await held()
    await story.atZoom(webinar, 'recording')
    await story.atZoom(webinar, 'recording')
    await world.zoom('POST', 'settings', { transcriptAfterMinutes: 100_000 })
    const late = await story.webinar({ title: '没有文字稿' })
    await story.atZoom(late, 'change', { recordsToCloud: true })
    await story.hold(late, [{ email: 'an@example.com', from: 0, to: 10 }])
    story.later(26 * 60)

    await forcedAndMended(late, 'sync_error transcript_missing none', () => story.atZoom(late, 'transcript'))
  })

  it('names attendees without an address, with their number and that registration is off', async () => {
    const webinar = await held({
      rows: [
        { name: '访客甲', from: 0, to: 30 },
        { name: '访客乙', from: 0, to: 30 },
      ],
      people: [],
    })
    await story.atZoom(webinar, 'change', { approvalType: 2 })

    await story.sync(webinar)

    expect((await story.log(webinar)).open.find(({ kind }) => kind === 'participants_missing')).toMatchObject({
      detail: { reason: 'no_address', rows: 2, registration: 'off' },
      retryParts: ['attendance'],
    })
  })

  it('names a report that is not ready yet, and attendance alone is synced once it is ready', async () => {
    const webinar = await held()
    await fault('reportWebinarParticipants', 'report_not_ready')
    await fault('listWebinarParticipants', 'report_not_ready')

    const { parts } = await forcedAndMended(webinar, 'participants_missing report_late', noFaults)

    expect(parts).toEqual(['attendance'])
    expect(await story.detail(webinar)).toMatchObject({ watchedCount: 1 })
  })

  it('names data that the app has no scope to read, in Zoom’s words, while other data is synced', async () => {
    const webinar = await held()
    await fault('*', 'scope_missing', { scope: 'report:read:list_webinar_polls:admin' })

    const { parts } = await forcedAndMended(webinar, 'partial_data provider_missing_scope', async () => {
      await noFaults()
      // A new scope is valid from the next token on, so the text asks for a new token.
      await expectOk((await world.operator('owner')).post(`/api/admin/provider-accounts/${account.id}/check`))
    })

    expect(parts).toEqual(['events'])
    expect(await story.detail(webinar)).toMatchObject({ watchedCount: 1 })
  })

  it('names people of a domain that was excluded by mistake, and they are imported once it is not', async () => {
    const operator = await world.operator()
    const { id } = await expectOk<{ id: string }>(
      operator.post('/api/admin/sync-exclusions', { kind: 'contact', domain: 'partner.com' }),
    )
    const webinar = await held({ rows: [{ email: 'li@partner.com', from: 0, to: 60 }], people: ['li@partner.com'] })
    await story.sync(webinar)
    const without = await story.detail(webinar)

    await forcedAndMended(webinar, 'email_excluded domain', () =>
      expectOk(operator.delete(`/api/admin/sync-exclusions/${id}`)),
    )

    expect(without).toMatchObject({ registeredCount: 0, openWarnings: 0 })
    expect(await story.detail(webinar)).toMatchObject({ registeredCount: 1, watchedCount: 1 })
  })

  it('names a secret that no longer works, until the new one is saved', async () => {
    const webinar = await held()
    await fault('s2sToken', 'bad_secret')
    await renewToken()

    await forcedAndMended(webinar, 'sync_error provider_bad_credentials', async () => {
      await noFaults()
      await expectOk(
        (await world.operator('owner')).patch(`/api/admin/provider-accounts/${account.id}`, {
          clientSecret: FIXED_ACCOUNT.clientSecret,
        }),
      )
    })
  })

  it('says that Zoom is down, until a retry when it is up again', async () => {
    const webinar = await held()
    await fault('*', 'down')

    await forcedAndMended(webinar, 'sync_error provider_unreachable', noFaults)
  })

  it('names a response of HTML in place of participants', async () => {
    const webinar = await held()
    await fault('reportWebinarParticipants', 'html')

    const { parts } = await forcedAndMended(webinar, 'partial_data provider_bad_answer', noFaults)

    expect(parts).toEqual(['attendance'])
  })

  it('says that a webinar was never started, until it is', async () => {
    const webinar = await story.webinar()
    story.later(3 * 60 + 24 * 60)
    await story.sync(webinar)
    const before = await story.detail(webinar)

    await forcedAndMended(webinar, 'sync_error not_held', async () => {
      await story.atZoom(webinar, 'start', {})
      story.later(30)
      await story.atZoom(webinar, 'end', {})
    })

    expect(before.notHeldAt).not.toBeNull()
    expect((await story.detail(webinar)).notHeldAt).toBeNull()
  })

  it('says that the day’s budget is used up, and the run waits and continues automatically', async () => {
    const webinar = await held()
    await fault('reportWebinarParticipants', 'daily_limit')

    const parked = await story.sync(webinar)
    const [waiting] = (await story.log(webinar)).open
    await story.minute()
    const still = await story.runs(webinar)
    await noFaults()
    world.clock.set('2026-12-02T00:00:30.000Z')
    await story.minute()
    await world.drainJobs()

    expect(parked.runs[0]).toMatchObject({ status: 'queued', parkedUntil: '2026-12-02T00:00:00.000Z' })
    expect(waiting).toMatchObject({
      code: 'provider_limit_reached',
      detail: { parkedUntil: '2026-12-02T00:00:00.000Z' },
    })
    expect(still[0]).toMatchObject({ status: 'queued' })
    expect((await story.runs(webinar)).find(({ id }) => id === still[0]?.id)).toMatchObject({
      status: 'succeeded',
      parkedUntil: null,
      counts: { stays: { read: 1 } },
    })
    expect(await story.detail(webinar)).toMatchObject({ watchedCount: 1 })
    expect((await story.warnings(webinar)).filter((one) => one.includes('limit'))).toEqual([])
  })

  it('leads to the waiting run when somebody syncs again, and shows no run as running', async () => {
    const webinar = await held()
    await fault('reportWebinarParticipants', 'daily_limit')
    await story.sync(webinar)

    await story.retry(webinar, ['attendance'])

    expect(await story.runs(webinar)).toMatchObject([{ status: 'queued', parkedUntil: '2026-12-02T00:00:00.000Z' }])
    expect(await story.detail(webinar)).toMatchObject({ isSyncing: false })
    expect(await expectOk((await world.operator()).get('/api/admin/sync'))).toEqual({ batch: null })
  })

  it('covers a sync of all webinars, which waits for the next day when the list cannot be read', async () => {
    await fault('webinars', 'daily_limit')

    const waiting = await story.sync()
    await noFaults()
    world.clock.set('2026-12-02T00:00:30.000Z')
    await story.minute()
    await world.drainJobs()

    expect(waiting).toMatchObject({
      status: 'queued',
      runs: [{ parkedUntil: '2026-12-02T00:00:00.000Z', issues: [{ code: 'provider_limit_reached' }] }],
    })
    expect(await story.batch(waiting.id)).toMatchObject({ status: 'succeeded' })
  })

  it('is stored once however often it occurs, with the time of its first occurrence', async () => {
    const webinar = await held()
    await fault('*', 'down')
    await story.sync(webinar)
    story.later(60)

    await story.sync(webinar)

    expect((await story.log(webinar)).open).toMatchObject([
      { since: '2026-12-01T07:00:00.000Z', seenAt: '2026-12-01T08:00:00.000Z' },
    ])
    expect(await world.product.db.select().from(syncIssues)).toHaveLength(2)
  })

  it('stays hidden after somebody dismissed it, and comes back when it changes', async () => {
    const webinar = await held({ rows: [{ name: '访客甲', from: 0, to: 30 }], people: [] })
    await story.sync(webinar)
    const [warning] = (await story.log(webinar)).open.filter(({ kind }) => kind === 'participants_missing')
    await expectOk((await world.operator()).post(`/api/admin/sync-warnings/${warning?.id}/dismiss`))

    await story.sync(webinar)
    const same = await story.warnings(webinar)
    await story.atZoom(webinar, 'rows', {
      rows: [{ name: '访客乙', joinedAt: '2026-12-01T06:10:00Z', leftAt: '2026-12-01T06:20:00Z' }],
    })
    await story.sync(webinar)

    expect(same).toEqual(['recording_not_synced setting_off'])
    expect(await story.warnings(webinar)).toContain('participants_missing no_address')
  })

  it('marks the webinar in the list, which can be filtered by warnings', async () => {
    const [bad, good] = [await held(), await held()]
    await fault('reportWebinarParticipants', 'html')
    await story.sync(bad)
    await noFaults()
    await story.sync(good)
    const list = async (warnings: string) =>
      (
        await expectOk<{ items: WebinarRow[] }>(
          (await world.operator()).get(`/api/admin/webinars?warnings=${warnings}`),
        )
      ).items.map(({ id, openWarnings }) => ({ id, openWarnings }))

    const [open, none] = [await list('open'), await list('none')]

    expect(open).toEqual([{ id: bad.id, openWarnings: 1 }])
    expect(none).toEqual([{ id: good.id, openWarnings: 0 }])
  })

  it('can be read by viewers and resolved by operators', async () => {
    const webinar = await held()
    const viewer = await world.operator('viewer')

    const read = await viewer.get(`/api/admin/webinars/${webinar.id}/sync-log`)
    const retried = await viewer.post(`/api/admin/webinars/${webinar.id}/sync`, { parts: ['attendance'] })

    expect([read.status, retried.status]).toEqual([200, 403])
  })

  /** Zoom’s earlier responses are cached for an hour. */
  async function renewToken(): Promise<void> {
    story.later(61)
  }
})
