import { eq } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { domainEvents } from '../../cloudfunctions/db/tables/domain-events'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import type { Campaign } from '../../shared/contracts/campaigns'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { ProgramMember, ProgramStatus } from '../../shared/contracts/programs'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import type { HttpClient } from '../runtime/http-client'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { ZOOM_HOST, zoomStory, type ZoomStory } from '../runtime/zoom-story'

type Listed = { items: ProgramMember[]; total: number; counts: Record<ProgramStatus, number> }
type Moved = { moved: number; refused: { reason: string; count: number }[]; workflowId: string | null }

describe('the programme of a webinar', () => {
  let world: TestWorld
  let story: SyncStory
  let zoom: ZoomStory
  let operator: HttpClient
  beforeEach(async () => {
    world = await openWorld()
    story = syncStory(world)
    zoom = zoomStory(world)
    operator = await world.operator('operator')
  })
  afterEach(() => world.close())

  const person = async (name: string, email = `${name}@gmail.com`) => {
    const [made] = await world.product.db
      .insert(contacts)
      .values({ name, email, source: 'import' })
      .returning({ id: contacts.id })
    return made!.id
  }
  const invite = (webinars: WebinarDetail[], who: object) =>
    operator.post<{ invited: number; already: number } & ErrorReply>('/api/admin/program/invite', {
      webinarIds: webinars.map(({ id }) => id),
      who,
    })
  const list = (query: string) => expectOk<Listed>(operator.get(`/api/admin/program?${query}`))
  const of = ({ id }: { id: string }) => list(`webinarId=${id}`)
  const statusByName = async (webinar: { id: string }) =>
    Object.fromEntries(
      (await of(webinar)).items.map(({ contactName, status, progress, reason }) => [
        contactName,
        reason ?? progress ?? status,
      ]),
    )
  const move = (webinar: { id: string }, status: ProgramStatus, contactIds?: string[]) =>
    operator.post<Moved & ErrorReply>('/api/admin/program/move', { webinarId: webinar.id, status, contactIds })
  const confirmed = async () =>
    (await world.product.db.select().from(domainEvents).where(eq(domainEvents.type, 'program_member.registered')))
      .length

  it('adds people as invited, once each, without a call to the provider or a message to anybody', async () => {
    const webinar = await world.webinar()
    const people = [await person('李雷'), await person('韩梅梅')]
    await expectOk(operator.post('/api/admin/tags/contacts', { who: { ids: people }, add: ['甲'] }))
    const [tag] = (await expectOk<{ items: { id: string }[] }>(operator.get('/api/admin/tags'))).items

    const first = await expectOk(invite([webinar], { ids: [people[0]] }))
    const second = await expectOk(invite([webinar], { filter: { tagId: tag!.id } }))

    expect([first, second]).toEqual([
      { invited: 1, already: 0 },
      { invited: 1, already: 1 },
    ])
    expect(await statusByName(webinar)).toEqual({ 李雷: 'invited', 韩梅梅: 'invited' })
    expect(await world.product.db.select().from(registrations)).toEqual([])
  })

  it('registers a member only after Zoom has confirmed it, and emits the event for messages only then', async () => {
    await zoom.connect()
    const webinar = await zoom.webinar()
    const people = [await person('李雷'), await person('主持', ZOOM_HOST)]
    await expectOk(invite([webinar], { ids: people }))

    const moved = await expectOk(move(webinar, 'registered'))
    const asked = [await statusByName(webinar), await confirmed()]
    const again = await expectOk(move(webinar, 'registered', [people[0]!]))
    await world.drainJobs()

    expect(moved).toMatchObject({ moved: 2, refused: [], workflowId: expect.any(String) })
    expect(asked).toEqual([{ 李雷: 'waiting', 主持: 'waiting' }, 0])
    expect(again).toMatchObject({ moved: 0, refused: [{ reason: 'under_way', count: 1 }] })
    expect(await statusByName(webinar)).toEqual({ 李雷: 'registered', 主持: 'host_cannot_register' })
    expect((await of(webinar)).counts).toEqual({ invited: 1, registered: 1, attended: 0, no_show: 0, cancelled: 0 })
    expect(await confirmed()).toBe(1)
  })

  it('waits for the host where the host approves each person', async () => {
    await zoom.connect()
    const webinar = await zoom.webinar()
    await world.zoom('POST', `webinars/${webinar.externalId}/change`, { approvalType: 1 })
    await expectOk(invite([webinar], { ids: [await person('李雷', 'lilei@gmail.com')] }))
    await expectOk(move(webinar, 'registered'))
    await world.drainJobs()
    const before = [await statusByName(webinar), await confirmed()]

    await world.zoom('POST', `webinars/${webinar.externalId}/approve`, { email: 'lilei@gmail.com' })
    await zoom.syncAll()

    expect(before).toEqual([{ 李雷: 'pending' }, 0])
    expect(await statusByName(webinar)).toEqual({ 李雷: 'registered' })
    expect(await confirmed()).toBe(1)
  })

  it('keeps somebody as invited when Zoom refuses them, and registers them after the cause is fixed', async () => {
    await zoom.connect()
    const webinar = await zoom.webinar()
    const lilei = await person('李雷')
    await expectOk(invite([webinar], { ids: [lilei] }))
    await world.zoom('POST', `webinars/${webinar.externalId}/change`, { approvalType: 2 })
    await expectOk(move(webinar, 'registered'))
    await world.drainJobs()
    const refused = await of(webinar)

    await world.zoom('POST', `webinars/${webinar.externalId}/change`, { approvalType: 0 })
    await zoom.syncAll()
    await expectOk(move(webinar, 'registered', [lilei]))
    await world.drainJobs()

    expect(refused.items).toMatchObject([{ status: 'invited', progress: 'refused', reason: 'registration_off' }])
    expect(await statusByName(webinar)).toEqual({ 李雷: 'registered' })
    expect(await confirmed()).toBe(1)
  })

  it('derives attendance from a sync, and also counts people who registered without an invitation', async () => {
    await story.withoutLimits()
    const webinar = await world.webinar()
    const lilei = await person('李雷')
    await expectOk(invite([webinar], { ids: [lilei, await person('没点头')] }))
    await expectOk(move(webinar, 'registered', [lilei]))
    await world.drainJobs()
    const [alice] = await story.register(webinar, ['alice', 'bob'])
    const before = await statusByName(webinar)

    await story.live(webinar)
    await story.watch(webinar, [alice!], { minutes: 20 })
    await story.end(webinar)
    await story.sync(webinar)

    expect(before).toEqual({ 李雷: 'registered', 没点头: 'invited', alice: 'registered', bob: 'registered' })
    expect(await statusByName(webinar)).toEqual({
      李雷: 'no_show',
      没点头: 'invited',
      alice: 'attended',
      bob: 'no_show',
    })
    expect((await of(webinar)).items.find(({ contactName }) => contactName === 'alice')).toMatchObject({
      isInvited: false,
    })
    expect((await list(`webinarId=${webinar.id}&status=no_show`)).total).toBe(2)
  })

  it('moves members forward only, and counts each refusal with its reason', async () => {
    const webinar = await world.webinar()
    const [invited, registered, stranger] = [await person('甲'), await person('乙'), await person('丙')]
    await expectOk(invite([webinar], { ids: [invited, registered] }))
    await expectOk(move(webinar, 'registered', [registered]))
    await world.drainJobs()

    expect((await move(webinar, 'invited', [registered])).body.refused).toEqual([{ reason: 'no_way_back', count: 1 }])
    expect((await move(webinar, 'attended', [registered])).body.refused).toEqual([{ reason: 'set_by_sync', count: 1 }])
    expect((await move(webinar, 'registered', [registered, stranger])).body).toMatchObject({
      moved: 0,
      refused: [
        { reason: 'there_already', count: 1 },
        { reason: 'not_a_member', count: 1 },
      ],
    })
    expect(await statusByName(webinar)).toEqual({ 甲: 'invited', 乙: 'registered' })
  })

  it('allows removing an invitation, but not a registration', async () => {
    const webinar = await world.webinar()
    const people = [await person('甲'), await person('乙')]
    await expectOk(invite([webinar], { ids: people }))
    await expectOk(move(webinar, 'registered', [people[1]!]))
    await world.drainJobs()

    const removed = await expectOk(
      operator.post('/api/admin/program/remove', { webinarId: webinar.id, contactIds: people }),
    )

    expect(removed).toEqual({ removed: 1, kept: 1 })
    expect(await statusByName(webinar)).toEqual({ 乙: 'registered' })
  })

  it('of a campaign shows each person once, with their furthest status in any of its webinars', async () => {
    const campaign = await expectOk<Campaign>(operator.post('/api/admin/campaigns', { name: '秋季推广' }))
    const webinars = [await world.webinar({ title: '上' }), await world.webinar({ title: '下' })]
    await expectOk(
      operator.post('/api/admin/webinars/batch', {
        ids: webinars.map(({ id }) => id),
        change: { action: 'assign', campaignId: campaign.id },
      }),
    )
    const people = [await person('甲'), await person('乙')]
    await expectOk(invite(webinars, { ids: people }))
    await expectOk(move(webinars[1]!, 'registered', [people[1]!]))
    await world.drainJobs()

    const { items, counts, total } = await list(`campaignId=${campaign.id}`)

    expect(total).toBe(2)
    expect(counts).toMatchObject({ invited: 1, registered: 1 })
    expect(items.find(({ contactName }) => contactName === '乙')).toMatchObject({
      status: 'registered',
      webinar: { title: '下' },
    })
  })

  it('invites nobody to a webinar that is over or deleted, and needs a webinar or a campaign', async () => {
    const webinar = await story.liveWebinar()
    await story.end(webinar)
    await story.callbacksArrived()
    await world.drainJobs()
    const lilei = await person('李雷')

    expect((await invite([webinar], { ids: [lilei] })).body.error.fields).toEqual({
      webinarIds: '直播已经结束，不能再邀请',
    })
    expect((await invite([{ ...webinar, id: crypto.randomUUID() }], { ids: [lilei] })).status).toBe(404)
    expect((await operator.get('/api/admin/program')).status).toBe(400)
    expect(
      (
        await (
          await world.operator('viewer')
        ).post('/api/admin/program/invite', { webinarIds: [webinar.id], who: { ids: [lilei] } })
      ).status,
    ).toBe(403)
  })
})
