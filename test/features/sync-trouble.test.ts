import { syncRuns } from '../../cloudfunctions/db/tables/sync-runs'
import type { ProviderAccount } from '../../shared/contracts/provider-accounts'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('a sync with a problem', () => {
  let world: TestWorld
  let story: SyncStory
  beforeEach(async () => {
    world = await openWorld()
    story = syncStory(world)
    await story.withoutLimits()
  })
  afterEach(() => world.close())

  async function endedWebinar(): Promise<WebinarDetail> {
    const webinar = await story.liveWebinar()
    const [alice] = await story.register(webinar, ['alice', 'bob'])
    await story.watch(webinar, [alice!], { chat: true, signIn: true })
    await story.end(webinar)
    return webinar
  }

  const fault = (operation: string, kind: string) => world.vhall('POST', 'faults', { operation, kind })

  it('continues without a feed that the account may not use, and reports which and why', async () => {
    const webinar = await endedWebinar()
    await fault('listChat', 'no_permission')

    const batch = await story.sync(webinar)

    expect(batch).toMatchObject({
      status: 'succeeded',
      runs: [{ issues: [{ code: 'feed_not_available', feed: 'chat', detail: { reason: expect.any(String) } }] }],
    })
    expect(await story.detail(webinar)).toMatchObject({ watchedCount: 1, eventCounts: { sign_in: 1, chat: 0 } })
  })

  it('imports the missing feed with the next sync, once it is allowed', async () => {
    const webinar = await endedWebinar()
    await fault('listChat', 'no_permission')
    await story.sync(webinar)

    await world.vhall('DELETE', 'faults')
    const batch = await story.sync(webinar)

    expect(batch.runs[0]).toMatchObject({ issues: [], counts: { events: { written: 1 }, stays: { written: 0 } } })
    expect(await story.detail(webinar)).toMatchObject({ eventCounts: { chat: 1 } })
  })

  it('keeps what it has read when VHall fails midway, and is marked partial, not up to date', async () => {
    const webinar = await endedWebinar()
    await fault('listChat', 'bad_key')

    const batch = await story.sync(webinar)

    expect(batch).toMatchObject({
      status: 'partial',
      runs: [{ status: 'partial', issues: [{ code: 'provider_bad_credentials', feed: 'chat' }] }],
    })
    expect(await story.detail(webinar)).toMatchObject({ watchedCount: 1, viewCount: 1, lastSyncedAt: null })
  })

  it('fails with VHall’s message when the keys no longer work, and the account shows it until they do', async () => {
    const webinar = await endedWebinar()
    await fault('*', 'bad_key')

    const batch = await story.sync(webinar)
    const accounts = async () =>
      expectOk<{ items: ProviderAccount[] }>((await world.operator()).get('/api/admin/provider-accounts'))
    const during = await accounts()
    await world.vhall('DELETE', 'faults')
    await story.sync(webinar)

    expect(batch).toMatchObject({
      status: 'failed',
      runs: [
        { issues: [{ code: 'provider_bad_credentials', detail: { providerMessage: expect.stringMatching(/.+/) } }] },
      ],
    })
    expect(during.items[0]).toMatchObject({ status: 'failing', lastErrorCode: 'bad_credentials' })
    expect((await accounts()).items[0]).toMatchObject({ status: 'connected', lastErrorCode: null })
  })

  it('notices a webinar that was deleted at VHall, marks it and keeps its people', async () => {
    const webinar = await endedWebinar()
    await story.sync(webinar)
    await world.vhall('POST', 'reset', {})

    const batch = await story.sync(webinar)

    expect(batch).toMatchObject({ status: 'failed', runs: [{ issues: [{ code: 'webinar_gone' }] }] })
    expect(await story.detail(webinar)).toMatchObject({ providerState: 'deleted', registeredCount: 2, watchedCount: 1 })
  })

  it('is the same run when the button is pressed twice', async () => {
    const webinar = await endedWebinar()

    const batches = await Promise.all([story.start(webinar), story.start(webinar)])
    await world.drainJobs()

    expect(batches[1]).toBe(batches[0])
    expect(await story.runs(webinar)).toHaveLength(1)
  })

  it('waits for another sync of the same webinar, so that each fact is saved once', async () => {
    const webinar = await endedWebinar()
    await story.watch(webinar, 3000)
    await story.start(webinar, false)
    await story.start(webinar, true)

    await world.drainJobs()
    const runs = await story.runs(webinar)

    expect(runs.map(({ status }) => status)).toEqual(['succeeded', 'succeeded'])
    expect(runs.reduce((sum, { counts }) => sum + (counts?.stays.written ?? 0), 0)).toBe(3001)
    expect(await story.detail(webinar)).toMatchObject({ viewCount: 3001, watchedCount: 1 })
  })

  it('is found again after the page was reloaded, while it waits or runs', async () => {
    const webinar = await endedWebinar()
    const batchId = await story.start(webinar)
    const open = async () =>
      expectOk<{ batch: { id: string; status: string } | null }>((await world.operator()).get('/api/admin/sync'))

    const waiting = await open()
    await world.drainJobs()

    expect(waiting.batch).toMatchObject({ id: batchId, status: 'queued' })
    expect((await open()).batch).toBeNull()
  })

  it('is refused with a message where there is no provider to read from', async () => {
    const operator = await world.operator()

    const unknown = await operator.post('/api/admin/sync', { webinarId: crypto.randomUUID() })

    expect(unknown).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } })
    expect(await world.product.db.select().from(syncRuns)).toEqual([])
  })
})
