import { eq } from 'drizzle-orm'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { ProviderAccount } from '../../shared/contracts/provider-accounts'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { diesDuringCall } from '../runtime/during-call'
import type { HttpClient } from '../runtime/http-client'
import { syncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

type Activity = { webinarId: number; subject: string; startsAt: string; kOn: boolean; formOn: boolean }

describe('a webinar whose process dies after VHall has carried out its call', () => {
  let world: TestWorld
  let operator: HttpClient
  beforeEach(async () => {
    world = await openWorld()
    await syncStory(world).withoutLimits()
    operator = await world.operator('operator')
  })
  afterEach(() => world.close())

  const ours = () => world.product.db.select().from(webinars)
  const atVhall = async () => (await world.vhall<{ activities: Activity[] }>('GET', 'activities')).activities
  const actions = async () =>
    (
      await world.product.db
        .select({ action: auditEntries.action })
        .from(auditEntries)
        .where(eq(auditEntries.subjectType, 'webinar'))
        .orderBy(auditEntries.id)
    ).map(({ action }) => action)

  it('is created once: the job finds it there and completes it here', async () => {
    const [account] = (await expectOk<{ items: ProviderAccount[] }>(operator.get('/api/admin/provider-accounts'))).items
    const form = {
      requestKey: crypto.randomUUID(),
      providerAccountId: account?.id,
      title: '秋季新品发布',
      startsAt: '2026-12-02T06:30:00.000Z',
      endsAt: '2026-12-02T08:00:00.000Z',
    }
    const death = diesDuringCall('POST', '/webinar/create', world)
    const reply = await operator.post('/api/admin/webinars', form)
    const meanwhile = await ours()

    await death.comesBack()
    const again = await operator.post<WebinarDetail>('/api/admin/webinars', form)

    expect(death.happened()).toBe(true)
    expect(reply.status).toBeGreaterThanOrEqual(500)
    expect(meanwhile).toMatchObject([{ providerState: 'creating' }])
    expect(await atVhall()).toMatchObject([{ subject: '秋季新品发布', kOn: true }])
    expect(await ours()).toMatchObject([
      { providerState: 'ready', externalId: String((await atVhall())[0]?.webinarId) },
    ])
    expect(again).toMatchObject({ status: 200, body: { providerState: 'ready' } })
    expect(await actions()).toEqual(['webinar.created'])
  })

  it('is deleted on both sides, and can be neither edited nor deleted again meanwhile', async () => {
    const webinar = await world.webinar({ title: '内部演练' })
    const remove = () => operator.delete<ErrorReply>(`/api/admin/webinars/${webinar.id}`, { title: '内部演练' })
    const death = diesDuringCall('POST', '/webinar/delete', world)
    const reply = await remove()
    const [meanwhile, again] = [await ours(), await remove()]

    await death.comesBack()

    expect(death.happened()).toBe(true)
    expect(reply.status).toBeGreaterThanOrEqual(500)
    expect(meanwhile).toMatchObject([{ deletedAt: null, deletionAskedAt: expect.any(Date) }])
    expect(again.status).toBe(409)
    expect(await ours()).toMatchObject([{ deletedAt: expect.any(Date), deletionAskedAt: null }])
    expect(await atVhall()).toEqual([])
    expect(await actions()).toEqual(['webinar.created', 'webinar.deleted'])
  })
})
