import { eq, sql } from 'drizzle-orm'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { providerAccounts } from '../../cloudfunctions/db/tables/provider-accounts'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { ProviderAccount } from '../../shared/contracts/provider-accounts'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { diesDuringCall, duringCall } from '../runtime/during-call'
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

  const fault = (kind: string, operation: string, times: number) =>
    world.vhall('POST', 'faults', { operation, kind, times })
  const impatient = () => {
    const updatedAt = new Date(world.clock.now().getTime() + 2)
    return world.product.db.update(providerAccounts).set({ settings: { callsPerMinute: 0, timeoutMs: 500 }, updatedAt })
  }
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

  const edit = (webinar: WebinarDetail, changes: Record<string, unknown>, by = operator) =>
    by.patch<WebinarDetail & ErrorReply>(`/api/admin/webinars/${webinar.id}`, changes)
  const moved = { title: '新标题', startsAt: '2026-12-03T02:00:00.000Z', endsAt: '2026-12-03T03:00:00.000Z' }

  it('has its new title and time on both sides, saved once', async () => {
    const webinar = await world.webinar()
    const death = diesDuringCall('POST', '/webinar/edit', world)
    const reply = await edit(webinar, moved)
    const meanwhile = await ours()

    await death.comesBack()

    expect(death.happened()).toBe(true)
    expect(reply.status).toBeGreaterThanOrEqual(500)
    expect(meanwhile).toMatchObject([{ title: webinar.title, changeAsked: moved }])
    expect(await atVhall()).toMatchObject([{ subject: '新标题', startsAt: moved.startsAt }])
    expect(await ours()).toMatchObject([
      { title: '新标题', startsAt: new Date(moved.startsAt), endsAt: new Date(moved.endsAt), changeAsked: null },
    ])
    expect(await actions()).toEqual(['webinar.created', 'webinar.updated'])
  })

  it('keeps both changes when the same operator saves again before the job has run', async () => {
    const webinar = await world.webinar()
    await fault('timeout_after_work', 'editWebinar', 1)
    await impatient()
    const lost = await edit(webinar, { ...moved, revision: webinar.revision })

    const again = await edit(webinar, { ...moved, title: '更新的标题', revision: webinar.revision })
    await world.drainJobs()

    expect(lost).toMatchObject({ status: 502, body: { error: { code: 'provider_timeout' } } })
    expect(again).toMatchObject({ status: 200, body: { title: '更新的标题', startsAt: moved.startsAt } })
    expect(await atVhall()).toMatchObject([{ subject: '更新的标题', startsAt: moved.startsAt }])
    expect(await ours()).toMatchObject([{ title: '更新的标题', changeAsked: null }])
  })

  it('keeps its old content, with the reason in the activity log, when VHall refuses the job', async () => {
    const webinar = await world.webinar()
    await fault('timeout', 'editWebinar', 1)
    await impatient()
    await edit(webinar, { title: '新标题' })
    await world.vhall('POST', 'faults', { operation: 'editWebinar', kind: 'refused', msg: '标题含有敏感词' })

    await world.product.db.execute(sql`update graphile_worker._private_jobs set run_at = now()`)
    await world.drainJobs()

    expect(await ours()).toMatchObject([{ title: webinar.title, changeAsked: null, changeAskedBy: null }])
    expect(await actions()).toEqual(['webinar.created', 'webinar.update_refused'])
  })

  it('has VHall’s own page open on both sides after the live link was switched off', async () => {
    const webinar = await world.webinar()
    const death = diesDuringCall('POST', '/registration-form/enable', world)
    await edit(webinar, { usesLiveLink: false })

    await death.comesBack()

    expect(death.happened()).toBe(true)
    expect(await atVhall()).toMatchObject([{ kOn: false, formOn: true }])
    expect(await ours()).toMatchObject([{ usesLiveLink: false, changeAsked: null }])
  })

  it('is saved by one of two operators at a time, and the second one is refused with the reason', async () => {
    const webinar = await world.webinar()
    const owner = await world.operator()
    let second: Promise<{ status: number; body: ErrorReply }> | undefined
    duringCall('POST', '/webinar/edit', async () => {
      second = edit(webinar, { title: '第二位的标题', revision: webinar.revision }, owner)
      await new Promise((resolve) => setTimeout(resolve, 300))
    })

    const first = await edit(webinar, { title: '第一位的标题', revision: webinar.revision })

    expect(first.status).toBe(200)
    expect(await second).toMatchObject({ status: 409, body: { error: { code: 'changed_meanwhile' } } })
    expect(await atVhall()).toMatchObject([{ subject: '第一位的标题' }])
    expect(await ours()).toMatchObject([{ title: '第一位的标题', changeAsked: null }])
  })
})
