import { desc } from 'drizzle-orm'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import type { ProviderAccount } from '../../shared/contracts/provider-accounts'
import type { SyncBatch } from '../../shared/contracts/sync'
import type { WebinarDetail, WebinarRow } from '../../shared/contracts/webinars'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { ZOOM_ADMIN, ZOOM_HOST, zoomConnection, zoomStory, type ZoomStory } from '../runtime/zoom-story'

describe('sync switches', () => {
  let world: TestWorld
  let owner: HttpClient
  let story: ZoomStory
  let account: ProviderAccount
  beforeEach(async () => {
    world = await openWorld()
    owner = await world.operator('owner')
    story = zoomStory(world)
    account = await story.connect()
  })
  afterEach(() => world.close())

  const at = (hours: number) => new Date(world.clock.now().getTime() + hours * 3_600_000).toISOString()
  const moveAccount = (changes: object) =>
    owner.patch<{ account: ProviderAccount; batchId: string | null }>(
      `/api/admin/provider-accounts/${account.id}/switches`,
      changes,
    )
  const moveUser = async (email: string, changes: object) =>
    owner.patch<{ batchId: string | null }>(
      `/api/admin/provider-accounts/${account.id}/users/${(await story.user(email)).id}`,
      changes,
    )
  const moveWebinar = (id: string, changes: object, by = owner) =>
    by.patch<{ webinar: WebinarDetail; batchId: string | null }>(`/api/admin/webinars/${id}/switches`, changes)
  const madeAndSynced = async (webinar: object = {}) => {
    const { id } = await story.makeAtZoom({ topic: '公开课', startsAt: at(5), ...webinar })
    await story.syncAll()
    return story.ours(id)
  }
  const row = async (id: string) =>
    (await expectOk<{ items: WebinarRow[] }>(owner.get('/api/admin/webinars'))).items.find((one) => one.id === id)

  it('show at each webinar, and in the list, which switch decides', async () => {
    const { id } = await madeAndSynced()
    const decided = async () => {
      const { dataOffBy, recordingsOffBy } = await story.view(id)
      expect(await row(id)).toMatchObject({ dataOffBy, recordingsOffBy })
      return [dataOffBy, recordingsOffBy]
    }

    const seen = [await decided()]
    await moveAccount({ recordingSync: 'selected' })
    seen.push(await decided())
    await moveUser(ZOOM_HOST, { syncsRecordings: true })
    seen.push(await decided())
    await moveWebinar(id, { syncsRecordings: false })
    seen.push(await decided())
    await moveWebinar(id, { syncsData: false })
    seen.push(await decided())
    await moveAccount({ dataSync: 'selected' })
    await moveUser(ZOOM_HOST, { syncsData: false })
    seen.push(await decided())
    await moveAccount({ dataSync: 'none' })
    seen.push(await decided())

    expect(seen).toEqual([
      [null, 'account_recordings'],
      [null, 'user_recordings'],
      [null, null],
      [null, 'webinar_recordings'],
      ['webinar_data', 'webinar_data'],
      ['user_data', 'user_data'],
      ['account_data', 'account_data'],
    ])
  })

  it('are all listed for the webinars that they apply to', async () => {
    const { id } = await madeAndSynced()

    expect((await story.view(id)).switches).toEqual({
      account: { id: account.id, name: account.name, dataSync: 'all', recordingSync: 'none' },
      user: expect.objectContaining({ email: ZOOM_HOST, syncsData: true, syncsRecordings: false }),
      webinar: { syncsData: true, syncsRecordings: true },
    })
  })

  it('of a user apply to new webinars, and existing webinars keep theirs', async () => {
    const before = await madeAndSynced()
    await moveUser(ZOOM_HOST, { syncsNewWebinars: false })

    const after = await madeAndSynced({ topic: '新的公开课' })

    expect([(await story.view(before.id)).dataOffBy, after.dataOffBy]).toEqual([null, 'webinar_data'])
    expect(await story.user(ZOOM_HOST)).toMatchObject({ webinarsCount: 2, webinarsOffCount: 1 })
  })

  it.each([
    ['the account', (_id: string) => moveAccount({ dataSync: 'all', syncsPast: true })],
    ['the user', (_id: string) => moveUser(ZOOM_HOST, { syncsData: true, syncsPast: true })],
    ['the webinar', (id: string) => moveWebinar(id, { syncsData: true, syncsPast: true })],
  ])('sync past webinars again when %s is switched on and somebody requests it', async (_, switchOn) => {
    const { id, externalId } = await madeAndSynced()
    world.clock.advance({ hours: 5 })
    await world.zoom('POST', `webinars/${externalId}/start`, {})
    world.clock.advance({ hours: 2 })
    await world.zoom('POST', `webinars/${externalId}/end`, {})
    await expectOk(owner.post('/api/admin/sync', { webinarId: id, withEvents: false }))
    await world.drainJobs()

    const quiet = await moveWebinar(id, { syncsRecordings: true })
    const { batchId } = await expectOk<{ batchId: string | null }>(switchOn(id))
    await world.drainJobs()

    expect(quiet.body.batchId).toBeNull()
    const batch = await expectOk<SyncBatch>(owner.get(`/api/admin/sync/${batchId}`))
    expect(batch.runs.map(({ webinar }) => webinar?.id)).toEqual([id])
  })

  it('skip a webinar that is off, and sync what was missed once it is on again', async () => {
    const { id, externalId } = await madeAndSynced()
    const register = (email: string) =>
      world.zoom('POST', `webinars/${externalId}/register`, { email, firstName: '王小雨' })
    await register('first@example.com')
    await moveWebinar(id, { syncsData: false })
    await story.syncAll()
    const whileOff = (await story.view(id)).registeredCount

    await moveWebinar(id, { syncsData: true })
    await story.syncAll()
    const onAgain = (await story.view(id)).registeredCount
    await moveAccount({ dataSync: 'none' })
    await register('second@example.com')
    await story.syncAll()

    expect([whileOff, onAgain, (await story.view(id)).registeredCount]).toEqual([0, 1, 1])
  })

  it('also stop new people from Zoom’s webhooks while a webinar is off', async () => {
    const { id, externalId } = await madeAndSynced()
    await world.zoom('POST', `apps/${zoomConnection.clientId}/notification`, {
      url: `${world.origin}/api/callback/zoom/events/${account.id}`,
    })
    const register = async (email: string) => {
      await world.zoom('POST', `webinars/${externalId}/register`, { email, firstName: '王小雨' })
      await world.drainJobs()
      return (await story.view(id)).registeredCount
    }

    const before = await register('first@example.com')
    await moveWebinar(id, { syncsData: false })

    expect([before, await register('second@example.com')]).toEqual([1, 1])
  })

  it('sync nothing where no webinar is over', async () => {
    const { id } = await madeAndSynced()

    expect((await moveWebinar(id, { syncsData: true, syncsPast: true })).body).toMatchObject({ batchId: null })
  })

  it('of users and webinars are changed by operators, those of the account only by owners', async () => {
    const { id } = await madeAndSynced()
    const [operator, viewer] = [await world.operator('operator'), await world.operator('viewer')]
    const path = `/api/admin/provider-accounts/${account.id}`
    const userId = (await story.user(ZOOM_ADMIN)).id

    const asked = async (by: HttpClient) => [
      (await by.patch(`${path}/switches`, { dataSync: 'all' })).status,
      (await by.patch(`${path}/users/${userId}`, { syncsData: true })).status,
      (await moveWebinar(id, { syncsData: true }, by)).status,
    ]

    expect([await asked(viewer), await asked(operator), await asked(owner)]).toEqual([
      [403, 403, 403],
      [403, 200, 200],
      [200, 200, 200],
    ])
  })

  it('are recorded with who changed which switch from what to what', async () => {
    const { id } = await madeAndSynced()

    await moveWebinar(id, { syncsData: false })

    const [entry] = await world.product.db.select().from(auditEntries).orderBy(desc(auditEntries.id)).limit(1)
    expect(entry).toMatchObject({
      action: 'webinar.switches_moved',
      subjectId: id,
      before: { syncsData: true },
      after: { syncsData: false },
    })
  })

  it('do not exist for a user who is not named or is of another account', async () => {
    const { id: userId } = await story.user(ZOOM_HOST)
    await expectOk(
      owner.put(`/api/admin/provider-accounts/${account.id}/users`, { connectedEmail: ZOOM_ADMIN, users: [] }),
    )

    const statuses = [
      await owner.patch(`/api/admin/provider-accounts/${account.id}/users/${userId}`, { syncsData: true }),
      await owner.patch(`/api/admin/provider-accounts/${(await world.connectVhall()).id}/users/${userId}`, {
        syncsData: true,
      }),
    ].map(({ status }) => status)

    expect(statuses).toEqual([404, 404])
  })
})
