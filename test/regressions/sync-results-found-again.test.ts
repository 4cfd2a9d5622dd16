import type { ProviderAccount } from '../../shared/contracts/provider-accounts'
import type { SyncBatch, SyncBatchRow } from '../../shared/contracts/sync'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('the last syncs', () => {
  let world: TestWorld
  let story: SyncStory
  beforeAll(async () => {
    world = await openWorld()
    story = syncStory(world)
    await story.withoutLimits()
  })
  afterAll(() => world.close())

  const history = async () =>
    (await expectOk<{ items: SyncBatchRow[] }>((await world.operator('viewer')).get('/api/admin/sync-batches'))).items
  const accounts = async () =>
    (await expectOk<{ items: ProviderAccount[] }>((await world.operator('viewer')).get('/api/admin/provider-accounts')))
      .items

  it('are listed with how each ended, and lead to what each brought', async () => {
    const webinar = await story.liveWebinar()
    await story.end(webinar)
    const operator = await world.operator()

    expect(await history()).toEqual([])
    const one = await story.sync(webinar)
    world.clock.advance({ minutes: 1 })
    await world.vhall('POST', 'faults', { operation: '*', kind: 'bad_key' })
    const { batchId } = await expectOk<{ batchId: string }>(operator.post('/api/admin/sync', {}))
    await world.drainJobs()

    const [latest, before] = await history()
    expect(before).toMatchObject({
      id: one.id,
      trigger: 'manual',
      status: 'succeeded',
      webinar: { id: webinar.id, title: webinar.title },
      webinarsTotal: 1,
      issuesTotal: 0,
      requestedBy: 'owner',
      finishedAt: expect.any(String),
    })
    expect(latest).toMatchObject({ id: batchId, status: 'failed', trigger: 'manual' })
    expect(latest?.issuesTotal).toBeGreaterThan(0)
    const result = await expectOk<SyncBatch>(operator.get(`/api/admin/sync/${batchId}`))
    expect(result.status).toBe('failed')
  })

  it('show everybody that a connection is broken until a sync works again', async () => {
    const [broken] = await accounts()
    await world.vhall('DELETE', 'faults')
    await expectOk((await world.operator()).post('/api/admin/sync', {}))
    await world.drainJobs()

    expect(broken).toMatchObject({ status: 'failing', lastErrorCode: 'bad_credentials' })
    expect((await accounts())[0]).toMatchObject({ status: 'connected', lastErrorCode: null })
  })
})
