import { eq } from 'drizzle-orm'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import type { Campaign } from '../../shared/contracts/campaigns'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { WebinarDetail, WebinarRow } from '../../shared/contracts/webinars'
import type { HttpClient } from '../runtime/http-client'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('campaigns', () => {
  let world: TestWorld
  let story: SyncStory
  let operator: HttpClient
  beforeEach(async () => {
    world = await openWorld()
    story = syncStory(world)
    await story.withoutLimits()
    operator = await world.operator('operator')
  })
  afterEach(() => world.close())

  const campaign = (name = '秋季新品', more: Record<string, unknown> = {}) =>
    expectOk<Campaign>(operator.post('/api/admin/campaigns', { name, ...more }))
  const view = (id: string) => expectOk<Campaign>(operator.get(`/api/admin/campaigns/${id}`))
  const list = (query = '') =>
    expectOk<{ items: Campaign[]; total: number }>(operator.get(`/api/admin/campaigns${query}`))
  const assign = (ids: string[], campaignId: string | null) =>
    operator.post<{ changed: number } & ErrorReply>('/api/admin/webinars/batch', {
      ids,
      change: { action: 'assign', campaignId },
    })
  const change = (id: string, body: Record<string, unknown>) =>
    operator.patch<Campaign & ErrorReply>(`/api/admin/campaigns/${id}`, body)

  it('sum their webinars: registrations add up, a person counts once, and other webinars do not count', async () => {
    const { id } = await campaign()
    const [one, two, other] = [
      await world.webinar({ title: '一', campaignId: id }),
      await world.webinar({ title: '二', campaignId: id }),
      await world.webinar({ title: '别的' }),
    ]
    await story.register(one, ['alice', 'bob'])
    await story.register(two, ['alice'])
    await story.register(other, ['bob'])
    await watched(one, { watchedLive: true, watchedReplay: true }, 1)
    await world.product.db
      .update(webinars)
      .set({ viewCount: 7, status: 'ended', hasReplay: true })
      .where(eq(webinars.id, one.id))
    await world.product.db.update(webinars).set({ viewCount: 5 }).where(eq(webinars.id, other.id))

    const seen = await view(id)
    const { items } = await list()

    expect(seen).toMatchObject({
      webinars: { all: 2, upcoming: 1, live: 0, ended: 1, withReplay: 1 },
      registeredCount: 3,
      peopleCount: 2,
      watchedCount: 1,
      notWatchedCount: 2,
      replayWatchedCount: 1,
      viewCount: 7,
    })
    expect(items).toEqual([seen])
  })

  it('count neither cancelled registrations nor deleted webinars', async () => {
    const { id } = await campaign()
    const [one, two] = [
      await world.webinar({ title: '一', campaignId: id }),
      await world.webinar({ title: '二', campaignId: id }),
    ]
    await story.register(one, ['alice', 'bob'])
    await story.register(two, ['alice'])
    await (await world.visitor('bob')).delete(`/api/visitor/webinars/${one.code}/registrations`)
    await expectOk(operator.delete(`/api/admin/webinars/${two.id}`, { title: '二' }))

    const seen = await view(id)

    expect(seen).toMatchObject({ webinars: { all: 1 }, registeredCount: 1, peopleCount: 1, notWatchedCount: 1 })
  })

  it('show no figures before a webinar belongs to them', async () => {
    const { id } = await campaign()

    expect(await view(id)).toMatchObject({ webinars: { all: 0 }, registeredCount: 0, peopleCount: 0, viewCount: 0 })
  })

  it('allow a webinar in one campaign at most, and are shown in the list of webinars', async () => {
    const [first, second] = [await campaign('第一'), await campaign('第二')]
    const webinar = await world.webinar()
    await assign([webinar.id], first.id)

    await assign([webinar.id], second.id)

    const found = await expectOk<{ items: WebinarRow[] }>(operator.get(`/api/admin/webinars?campaignId=${second.id}`))
    expect(found.items).toMatchObject([{ id: webinar.id, campaign: { id: second.id, name: '第二' } }])
    expect(
      (await expectOk<{ items: WebinarRow[] }>(operator.get(`/api/admin/webinars?campaignId=${first.id}`))).items,
    ).toEqual([])
  })

  it('can be chosen and removed in the webinar’s form', async () => {
    const { id } = await campaign()
    const webinar = await world.webinar()

    const chosen = await expectOk<WebinarDetail>(
      operator.patch(`/api/admin/webinars/${webinar.id}`, { campaignId: id }),
    )
    const gone = await expectOk<WebinarDetail>(
      operator.patch(`/api/admin/webinars/${webinar.id}`, { campaignId: null }),
    )

    expect(chosen.campaign).toEqual({ id, name: '秋季新品' })
    expect(gone.campaign).toBeNull()
  })

  it('keep their figures when archived, accept no more webinars, and leave the list of active campaigns', async () => {
    const { id } = await campaign()
    const [inside, outside] = [
      await world.webinar({ title: '一', campaignId: id }),
      await world.webinar({ title: '二' }),
    ]

    await change(id, { isArchived: true })
    const refused = await assign([outside.id], id)
    const kept = await operator.patch(`/api/admin/webinars/${inside.id}`, { campaignId: id, hostName: '张明' })

    expect(refused).toMatchObject({
      status: 400,
      body: { error: { fields: { campaignId: expect.stringContaining('归档') } } },
    })
    expect(kept.status).toBe(200)
    expect((await list()).items).toEqual([])
    expect((await list('?archived=true')).items).toMatchObject([{ id, isArchived: true, webinars: { all: 1 } }])
    expect((await change(id, { isArchived: false })).body).toMatchObject({ isArchived: false })
  })

  it('keep their webinars when they are deleted', async () => {
    const { id } = await campaign()
    const webinar = await world.webinar({ campaignId: id })

    const reply = await expectOk<{ released: number }>(operator.delete(`/api/admin/campaigns/${id}`))

    expect(reply).toEqual({ released: 1 })
    expect((await operator.get(`/api/admin/campaigns/${id}`)).status).toBe(404)
    expect(await story.detail(webinar)).toMatchObject({ campaign: null, deletedAt: null })
  })

  it.each([
    [{ name: '秋季新品' }, 'name'],
    [{ name: ' ' }, 'name'],
    [{ name: '长'.repeat(41) }, 'name'],
    [{ name: '倒着', startsOn: '2026-12-02', endsOn: '2026-12-01' }, 'endsOn'],
    [{ name: '乱写', startsOn: '2026-13-40' }, 'startsOn'],
  ])('refuse %j and name the field %s', async (body, field) => {
    await campaign()

    const reply = await operator.post<ErrorReply>('/api/admin/campaigns', body)

    expect(reply).toMatchObject({ status: 400, body: { error: { fields: { [field]: expect.any(String) } } } })
  })

  it('are found by name, page by page', async () => {
    for (const name of ['甲', '乙', '丙']) {
      world.clock.advance({ minutes: 1 })
      await campaign(name)
    }

    expect((await list('?search=乙')).items.map(({ name }) => name)).toEqual(['乙'])
    expect(await list('?pageSize=2')).toMatchObject({ total: 3, items: [{ name: '丙' }, { name: '乙' }] })
  })

  it('are readable but not changeable for a viewer', async () => {
    const { id } = await campaign()
    const viewer = await world.operator('viewer')

    expect((await viewer.get(`/api/admin/campaigns/${id}`)).status).toBe(200)
    expect((await viewer.post('/api/admin/campaigns', { name: '新的' })).status).toBe(403)
    expect((await viewer.patch(`/api/admin/campaigns/${id}`, { name: '新的' })).status).toBe(403)
    expect((await viewer.delete(`/api/admin/campaigns/${id}`)).status).toBe(403)
  })

  async function watched(webinar: { id: string }, set: { watchedLive: boolean; watchedReplay: boolean }, how: number) {
    const rows = await world.product.db
      .select({ id: registrations.id })
      .from(registrations)
      .where(eq(registrations.webinarId, webinar.id))
      .limit(how)
    for (const { id } of rows) await world.product.db.update(registrations).set(set).where(eq(registrations.id, id))
  }
})
