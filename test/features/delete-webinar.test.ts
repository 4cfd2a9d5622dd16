import { and, eq } from 'drizzle-orm'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { providerAccounts } from '../../cloudfunctions/db/tables/provider-accounts'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import { FIXED_APP_KEY, FIXED_SECRET_KEY } from '../../local/sandboxes/vhall/world'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { WebinarDeletion, WebinarDetail, WebinarRow } from '../../shared/contracts/webinars'
import type { HttpClient } from '../runtime/http-client'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('deleting a webinar', () => {
  let world: TestWorld
  let story: SyncStory
  let operator: HttpClient
  let webinar: WebinarDetail
  beforeEach(async () => {
    world = await openWorld()
    story = syncStory(world)
    await story.withoutLimits()
    await impatient()
    operator = await world.operator('operator')
    webinar = await world.webinar({ title: '内部演练' })
  })
  afterEach(() => world.close())

  const remove = (title = '内部演练', more: Record<string, unknown> = {}) =>
    operator.delete<ErrorReply>(`/api/admin/webinars/${webinar.id}`, { title, ...more })
  const deletion = () => expectOk<WebinarDeletion>(operator.get(`/api/admin/webinars/${webinar.id}/deletion`))
  const listed = async (query = '') =>
    (await expectOk<{ items: WebinarRow[] }>(operator.get(`/api/admin/webinars${query}`))).items.map(
      ({ title }) => title,
    )
  const atVhall = async () =>
    (await world.vhall<{ activities: { webinarId: number }[] }>('GET', 'activities')).activities.map(({ webinarId }) =>
      String(webinarId),
    )
  const fault = (kind: string, operation = 'deleteWebinar', times?: number) =>
    world.vhall('POST', 'faults', { operation, kind, times })
  const settle = async () => {
    await world.product.db.execute(`update graphile_worker._private_jobs set run_at = now()`)
    await world.drainJobs()
  }

  const impatient = () => {
    const updatedAt = new Date(world.clock.now().getTime() + 2)
    return world.product.db.update(providerAccounts).set({ settings: { callsPerMinute: 0, timeoutMs: 500 }, updatedAt })
  }

  it('removes it at VHall, from the hall and from its link, and keeps people, figures and timelines', async () => {
    const [guest] = await story.register(webinar, ['alice'])

    const reply = await remove()

    expect(reply).toMatchObject({ status: 200, body: { outcome: 'deleted' } })
    expect(await atVhall()).not.toContain(webinar.externalId)
    expect(await listed()).toEqual([])
    expect(await listed('?state=removed')).toEqual(['内部演练'])
    expect((await (await world.visitor('alice')).get(`/api/visitor/webinars/${webinar.code}`)).status).toBe(404)
    expect(await story.detail(webinar)).toMatchObject({
      deletedAt: expect.any(String),
      registeredCount: 1,
      link: '',
      isListed: false,
      isEditable: false,
    })
    expect(await story.audience(webinar, 'registered')).toMatchObject([{ name: 'alice' }])
    expect(await story.timeline(guest!, webinar)).toMatchObject([{ type: 'registered' }])
  })

  it('records who deleted what', async () => {
    await remove()

    const [entry] = await world.product.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectId, webinar.id), eq(auditEntries.action, 'webinar.deleted')))
    expect(entry).toMatchObject({ before: { title: '内部演练', externalId: webinar.externalId } })
  })

  it('deletes nothing unless the title was typed', async () => {
    const reply = await remove('内部')

    expect(reply).toMatchObject({
      status: 400,
      body: { error: { code: 'bad_input', fields: { title: expect.stringContaining('标题') } } },
    })
    expect(await atVhall()).toContain(webinar.externalId)
    expect(await listed()).toEqual(['内部演练'])
  })

  it('is refused to a viewer', async () => {
    const viewer = await world.operator('viewer')

    const reply = await viewer.delete(`/api/admin/webinars/${webinar.id}`, { title: '内部演练' })

    expect(reply.status).toBe(403)
    expect(await listed()).toEqual(['内部演练'])
  })

  it('is refused, with the reason, for an account that has had sub-accounts since it was connected', async () => {
    await world.vhall('POST', 'accounts', { appKey: FIXED_APP_KEY, secretKey: FIXED_SECRET_KEY, subAccounts: 2 })

    const before = await deletion()
    const reply = await remove()

    expect(before).toMatchObject({ subAccounts: 'used', refusal: expect.stringContaining('子账号') })
    expect(reply).toMatchObject({ status: 409, body: { error: { message: expect.stringContaining('子账号') } } })
  })

  it('warns when VHall does not report sub-accounts, and continues only after confirmation', async () => {
    await fault('no_permission', 'listChildAccounts')

    const before = await deletion()
    const unvouched = await remove()
    const vouched = await remove('内部演练', { acceptsUnknownSubAccounts: true })

    expect(before).toMatchObject({ subAccounts: 'unknown', refusal: '' })
    expect(unvouched).toMatchObject({ status: 409, body: { error: { message: expect.stringContaining('子账号') } } })
    expect(vouched.status).toBe(200)
  })

  it('shows VHall’s refusal in VHall’s own words and changes nothing', async () => {
    await world.vhall('POST', 'faults', { operation: 'deleteWebinar', kind: 'refused', code: 12345, msg: '活动被锁定' })

    const reply = await remove()

    expect(reply).toMatchObject({
      status: 502,
      body: { error: { code: 'provider_refused', providerMessage: '活动被锁定' } },
    })
    expect(await story.detail(webinar)).toMatchObject({ deletedAt: null, isListed: true, isBeingDeleted: false })
    expect(await atVhall()).toContain(webinar.externalId)
  })

  it('waits for a running sync, and for a live to end', async () => {
    await story.live(webinar)
    await story.callbacksArrived()
    await world.drainJobs()
    const live = await remove()
    world.clock.advance({ hours: 1 })
    await story.end(webinar)
    await story.callbacksArrived()
    await world.drainJobs()
    await story.start(webinar)
    const syncing = await remove()
    await world.drainJobs()
    const after = await remove()

    expect(live).toMatchObject({ status: 409, body: { error: { message: expect.stringContaining('正在进行') } } })
    expect(syncing).toMatchObject({ status: 409, body: { error: { message: expect.stringContaining('同步') } } })
    expect(after.status).toBe(200)
  })

  it('finds out at once that a deletion succeeded although its response was lost', async () => {
    await fault('timeout_after_work', 'deleteWebinar', 1)

    const reply = await remove()

    expect(reply.status).toBe(200)
    expect(await listed()).toEqual([])
  })

  it('resolves a deletion with unknown outcome by a job, and blocks edits and syncs meanwhile', async () => {
    await fault('timeout')

    const reply = await remove()
    const meanwhile = await story.detail(webinar)
    const edited = await operator.patch(`/api/admin/webinars/${webinar.id}`, { hostName: '张明' })
    await world.vhall('DELETE', 'faults')
    await settle()

    expect(reply).toMatchObject({ status: 502, body: { error: { code: 'provider_timeout' } } })
    expect(meanwhile).toMatchObject({ isBeingDeleted: true, isEditable: false })
    expect(edited.status).toBe(409)
    expect(await listed()).toEqual([])
    expect(await atVhall()).not.toContain(webinar.externalId)
  })

  it('restores the webinar with VHall’s message when VHall refuses the job', async () => {
    await fault('timeout')
    await remove()
    await world.vhall('DELETE', 'faults')
    await world.vhall('POST', 'faults', { operation: 'deleteWebinar', kind: 'refused', code: 12345, msg: '活动被锁定' })

    await settle()

    expect(await story.detail(webinar)).toMatchObject({
      deletedAt: null,
      isBeingDeleted: false,
      deletionError: '活动被锁定',
      isEditable: true,
    })
  })

  it('deletes a webinar that has no provider from the product alone', async () => {
    await world.product.db
      .update(webinars)
      .set({ providerState: 'imported', providerAccountId: null, externalId: null })
      .where(eq(webinars.id, webinar.id))

    const before = await deletion()
    const reply = await remove()

    expect(before).toMatchObject({ deletesAtProvider: false, subAccounts: 'not_asked', refusal: '' })
    expect(reply.status).toBe(200)
    expect(await listed()).toEqual([])
  })

  it('is not undone by the next sync', async () => {
    await remove()

    await story.sync()

    expect(await listed()).toEqual([])
  })
})
