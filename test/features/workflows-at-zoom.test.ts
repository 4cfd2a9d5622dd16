import { eq } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { providerStaff } from '../../cloudfunctions/db/tables/exclusions'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { SyncRun } from '../../shared/contracts/sync'
import type { Workflow, WorkflowEntry, WorkflowReason } from '../../shared/contracts/workflows'
import { inWords } from '../../shared/text/messages/message'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { ZOOM_ADMIN, ZOOM_HOST, ZOOM_STRANGER, zoomConnection, zoomStory, type ZoomStory } from '../runtime/zoom-story'

describe('people at Zoom in a workflow or an exclusion', () => {
  let world: TestWorld
  let zoom: ZoomStory
  let operator: HttpClient
  beforeEach(async () => {
    world = await openWorld()
    zoom = zoomStory(world)
    await zoom.connect()
    operator = await world.operator('operator')
  })
  afterEach(() => world.close())

  const person = async (name: string, email: string) => {
    const [made] = await world.product.db
      .insert(contacts)
      .values({ name, email, source: 'import' })
      .returning({ id: contacts.id })
    return made!.id
  }
  const byHand = (ids: string[], typedId: string) =>
    operator.post<{ id: string } & ErrorReply>('/api/admin/workflows/by-hand', { who: { ids }, typedId })
  const log = async (id: string) => {
    const { items } = await expectOk<{ items: WorkflowEntry[] }>(operator.get(`/api/admin/workflows/${id}/entries`))
    return Object.fromEntries(items.map(({ contactName, outcome, reason }) => [contactName, reason ?? outcome]))
  }

  /** The people that have a personal link from Zoom. */
  const atZoom = async (webinarId: string) => {
    const rows = await world.product.db
      .select({ name: contacts.name, link: registrations.providerJoinUrl })
      .from(registrations)
      .innerJoin(contacts, eq(contacts.id, registrations.contactId))
      .where(eq(registrations.webinarId, webinarId))
    return rows.filter(({ link }) => link).map(({ name }) => name)
  }

  it('are registered at Zoom too, and are done only when Zoom has returned their personal link', async () => {
    const webinar = await zoom.webinar()
    const people = [await person('李雷', 'lilei@gmail.com'), await person('韩梅梅', 'han@gmail.com')]

    const { id } = await expectOk<{ id: string }>(byHand(people, webinar.externalId!.replace(/(.{3})/, '$1-')))
    await world.drainJobs()

    expect(await log(id)).toEqual({ 李雷: 'done', 韩梅梅: 'done' })
    const rows = await world.product.db.select().from(registrations).where(eq(registrations.webinarId, webinar.id))
    expect(
      rows.map(({ source, providerState, providerJoinUrl }) => [source, providerState, Boolean(providerJoinUrl)]),
    ).toEqual([
      ['panel', 'done', true],
      ['panel', 'done', true],
    ])
    expect(new Set(rows.map(({ providerJoinUrl }) => providerJoinUrl)).size).toBe(2)
  })

  it('are never registered at Zoom where they host the webinar or connected the account', async () => {
    const webinar = await zoom.webinar()

    const { id } = await expectOk<{ id: string }>(
      byHand(
        [await person('主持', ZOOM_HOST), await person('管理员', ZOOM_ADMIN), await person('李雷', 'lilei@gmail.com')],
        webinar.externalId!,
      ),
    )
    await world.drainJobs()

    expect(await log(id)).toEqual({ 主持: 'host_cannot_register', 管理员: 'host_cannot_register', 李雷: 'done' })
    expect(await atZoom(webinar.id)).toEqual(['李雷'])
  })

  it('get the same message as panelists that hosts get, though only Zoom knows who they are', async () => {
    const { id: zoomId } = await zoom.makeAtZoom({
      topic: '嘉宾对谈',
      panelists: [{ name: '嘉宾', email: 'guest.speaker@gmail.com' }],
    })
    await zoom.syncAll()

    const { id } = await expectOk<{ id: string }>(
      byHand([await person('嘉宾', 'guest.speaker@gmail.com')], String(zoomId)),
    )
    await world.drainJobs()

    const [reason] = Object.values(await log(id)) as WorkflowReason[]
    expect(reason).toBe('panelist_cannot_register')
    expect(inWords(`workflow_${reason!}`, 'en')).toBe("The webinar host can't register for the webinar")
  })

  it('are logged with the reason of Zoom’s refusal, and are registered again after the cause is fixed', async () => {
    const webinar = await zoom.webinar()
    const change = (facts: object) => world.zoom('POST', `webinars/${webinar.externalId}/change`, facts)
    await change({ capacity: 1 })
    const { id } = await expectOk<{ id: string }>(
      byHand([await person('李雷', 'lilei@gmail.com'), await person('韩梅梅', 'han@gmail.com')], webinar.externalId!),
    )
    await world.drainJobs()
    const before = Object.values(await log(id)).toSorted()

    await change({ capacity: 100 })
    const retried = await expectOk(operator.post(`/api/admin/workflows/${id}/retry`, {}))
    await world.drainJobs()

    expect(before).toEqual(['done', 'registration_full'])
    expect(retried).toEqual({ retried: 1 })
    expect(await log(id)).toEqual({ 李雷: 'done', 韩梅梅: 'done' })
  })

  it('are not registered for a meeting, whose id is refused as not a webinar of any account', async () => {
    const { id: meeting } = await world.zoom<{ id: number }>('POST', 'meetings', {})

    const { status, body } = await byHand([await person('李雷', 'lilei@gmail.com')], String(meeting))

    expect(status).toBe(400)
    expect(body.error.fields?.typedId).toContain(`没有任何已连接的账号有编号 ${meeting} 的直播`)
  })

  it('do not become contacts where they are users of the account, whatever their state', async () => {
    const webinar = await zoom.webinar()
    const register = (email: string, firstName: string) =>
      world.zoom('POST', `webinars/${webinar.externalId}/register`, { email, firstName, lastName: '同事' })
    await register(ZOOM_STRANGER, '磊')
    await register('guest@gmail.com', '客')

    await zoom.syncAll()

    const staff = await world.product.db.select({ email: providerStaff.email }).from(providerStaff)
    expect(staff.map(({ email }) => email)).toEqual(expect.arrayContaining([ZOOM_ADMIN, ZOOM_HOST, ZOOM_STRANGER]))
    expect((await world.product.db.select({ email: contacts.email }).from(contacts)).map(({ email }) => email)).toEqual(
      ['guest@gmail.com'],
    )
  })

  it('are not read while the host’s domain is excluded, and are read afterwards', async () => {
    const webinar = await zoom.webinar()
    await world.zoom('POST', `webinars/${webinar.externalId}/register`, {
      email: 'guest@gmail.com',
      firstName: '客',
      lastName: '王',
    })
    const excluded = await expectOk<{ id: string; concerns: number }>(
      operator.post('/api/admin/sync-exclusions', { kind: 'host', domain: ZOOM_HOST.split('@')[1] }),
    )
    await zoom.syncAll()
    const whileExcluded = await world.product.db.select().from(contacts)
    const { items } = await expectOk<{ items: SyncRun[] }>(operator.get(`/api/admin/webinars/${webinar.id}/sync-runs`))

    await expectOk(operator.delete(`/api/admin/sync-exclusions/${excluded.id}`))
    await zoom.syncAll()

    expect(excluded.concerns).toBeGreaterThan(0)
    expect(whileExcluded).toEqual([])
    expect(items[0]?.issues).toMatchObject([{ code: 'setting_off', detail: { reason: 'host_excluded' } }])
    expect((await world.product.db.select({ email: contacts.email }).from(contacts)).map(({ email }) => email)).toEqual(
      ['guest@gmail.com'],
    )
  })

  it('are named in the warning when a new connection omits their host', async () => {
    const webinar = await zoom.webinar()
    const tag = await expectOk<{ id: string }>(operator.post('/api/admin/tags', { name: '甲' }))
    const made = await expectOk<Workflow>(
      operator.post('/api/admin/workflows', {
        name: '甲类客户报名',
        trigger: { kind: 'tag', tagId: tag.id },
        target: { kind: 'webinar', typedId: webinar.externalId },
      }),
    )
    await expectOk(operator.post(`/api/admin/workflows/${made.id}/switch`, { isOn: true }))

    const { body } = await (
      await world.operator('owner')
    ).post('/api/admin/provider-accounts', { ...zoomConnection, users: [] })

    expect(JSON.stringify(body)).toContain('甲类客户报名')
  })
})
