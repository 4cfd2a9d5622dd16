import { createHmac } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { FIXED_ACCOUNT } from '../../local/sandboxes/zoom/world'
import type { ProviderAccount } from '../../shared/contracts/provider-accounts'
import type { MyWebinar } from '../../shared/contracts/visitor'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { CONSENT } from '../runtime/consent'
import { openWorld, type TestWorld } from '../runtime/world'
import { zoomSyncStory, type ZoomSyncStory } from '../runtime/zoom-sync-story'
import { ZOOM_STRANGER } from '../runtime/zoom-story'

let world: TestWorld
let story: ZoomSyncStory
let account: ProviderAccount
beforeAll(async () => {
  world = await openWorld()
  story = zoomSyncStory(world)
  account = await story.connect()
})
beforeEach(async () => void (await world.product.db.execute(sql`truncate contacts, call_budgets cascade`)))
afterAll(() => world.close())

const rowsOf = (webinar: { id: string }) =>
  world.product.db
    .select({ email: contacts.email, row: registrations })
    .from(registrations)
    .innerJoin(contacts, eq(contacts.id, registrations.contactId))
    .where(eq(registrations.webinarId, webinar.id))

describe('somebody who cancelled and registers again', () => {
  const registered = async (webinar: WebinarDetail) => {
    const visitor = await world.visitor('alice')
    const path = `/api/visitor/webinars/${webinar.code}`
    const answers = { name: '林晓雨', phone: '13800138001', email: 'lin@customer.example' }
    const register = async () => {
      await visitor.post(`${path}/registrations`, { answers, consent: CONSENT })
      await world.drainJobs()
    }
    await register()
    const cancel = async () => {
      await visitor.delete(`${path}/registrations`)
      await world.drainJobs()
    }
    const mine = async () => (await visitor.get<MyWebinar>(`${path}/me`)).body
    return { register, cancel, mine }
  }
  const atZoom = async ({ externalId }: WebinarDetail) =>
    (await world.zoom<{ people: { id: string; status: string }[] }>('GET', `webinars/${externalId}`)).people

  it('is approved again at Zoom, which lists our cancelled people as denied, and gets a link', async () => {
    const webinar = await story.webinar()
    const lin = await registered(webinar)
    const [first] = await rowsOf(webinar)
    await lin.cancel()
    const denied = await atZoom(webinar)
    await story.sync(webinar)

    await lin.register()

    expect(denied).toMatchObject([{ status: 'denied' }])
    expect(await atZoom(webinar)).toMatchObject([{ id: denied[0]?.id, status: 'approved' }])
    const [back] = await rowsOf(webinar)
    expect(back?.row).toMatchObject({
      status: 'registered',
      providerState: 'done',
      providerStatus: 'registered',
      providerRegistrantId: first?.row.providerRegistrantId,
      providerJoinUrl: expect.stringContaining('tk='),
    })
    await lin.cancel()
    await lin.register()
    expect((await rowsOf(webinar))[0]?.row).toMatchObject({ providerState: 'done', providerStatus: 'registered' })
  })

  it('sees a refusal where the host denied them, and is never approved against the host’s decision', async () => {
    const webinar = await story.webinar()
    const lin = await registered(webinar)
    await story.atZoom(webinar, 'deny', { email: 'lin@customer.example' })
    await story.sync(webinar)

    await lin.register()

    expect(await atZoom(webinar)).toMatchObject([{ status: 'denied' }])
    expect(await lin.mine()).toMatchObject({ atProvider: { state: 'failed', reason: 'registration_denied' } })
  })
})

describe('a registration webhook from Zoom', () => {
  async function send(body: unknown): Promise<number> {
    const [at, text] = [Math.floor(world.clock.now().getTime() / 1000), JSON.stringify(body)]
    const signature = createHmac('sha256', FIXED_ACCOUNT.secretToken).update(`v0:${at}:${text}`).digest('hex')
    const reply = await world.anyone.request(`/api/callback/zoom/events/${account.id}`, {
      method: 'POST',
      body: text,
      headers: {
        'content-type': 'application/json',
        'x-zm-request-timestamp': String(at),
        'x-zm-signature': `v0=${signature}`,
      },
    })
    await world.drainJobs()
    return reply.status
  }
  const registrationEvent = (webinar: { externalId: string | null }, registrant: object, eventTs: unknown) => ({
    event: 'webinar.registration_created',
    event_ts: eventTs,
    payload: { object: { id: Number(webinar.externalId), registrant } },
  })

  it.each([
    ['times in milliseconds', 'wid1', (at: number) => at],
    ['times in seconds', 'wid2', (at: number) => Math.floor(at / 1000)],
    ['times as text', 'wid3', (at: number) => String(at)],
    ['times as text in seconds', 'wid4', (at: number) => String(Math.floor(at / 1000))],
    ['an id that is a number', 4_711, (at: number) => at],
  ])('is applied with its own time: %s', async (_what, id, writtenAt) => {
    const webinar = await story.webinar()
    const at = world.clock.now().getTime()

    const status = await send(
      registrationEvent(
        webinar,
        { id, email: `p${id}@customer.example`, first_name: 'Pia', last_name: null, phone: null, join_url: null },
        writtenAt(at),
      ),
    )

    expect(status).toBe(204)
    const [{ email, row } = { email: '', row: undefined }] = await rowsOf(webinar)
    expect({ email, id: row?.providerRegistrantId, at: row?.registeredAt.toISOString() }).toEqual({
      email: `p${id}@customer.example`,
      id: String(id),
      at: new Date(Math.floor(at / 1000) * 1000).toISOString(),
    })
  })

  it('causes a read of Zoom’s own list when it has no e-mail', async () => {
    const webinar = await story.webinar()
    const ids = await story.registerAtZoom(webinar, [{ email: 'ann@customer.example' }])

    const status = await send(
      registrationEvent(
        webinar,
        { id: ids.get('ann@customer.example'), email: null, first_name: 'Ann' },
        world.clock.now().getTime(),
      ),
    )

    expect(status).toBe(204)
    expect(await rowsOf(webinar)).toMatchObject([{ email: 'ann@customer.example', row: { status: 'registered' } }])
  })

  it('cancels a person that it names only by the id', async () => {
    const webinar = await story.webinar()
    const ids = await story.registerAtZoom(webinar, [{ email: 'ann@customer.example' }])
    await story.sync(webinar)
    world.clock.advance({ minutes: 1 })

    await send({
      ...registrationEvent(webinar, { id: ids.get('ann@customer.example'), email: null }, world.clock.now().getTime()),
      event: 'webinar.registration_cancelled',
    })

    expect(await rowsOf(webinar)).toMatchObject([{ row: { status: 'cancelled' } }])
  })

  it('imports everybody who registered before the webinar was imported, without a manual sync', async () => {
    await story.receivesEvents(account)
    const { id } = await story.makeAtZoom({ topic: '刚刚创建' })
    const people = Array.from({ length: 20 }, (_, index) => ({ email: `guest${index}@customer.example` }))
    await story.registerAtZoom({ externalId: String(id) } as WebinarDetail, people)
    await world.drainJobs()

    expect(await rowsOf({ id: (await story.ourIdOf(id)) ?? '' })).toHaveLength(20)
  })

  it('causes no call for webinars of hosts who are not named', async () => {
    await story.receivesEvents(account)
    const { id } = await story.makeAtZoom({ topic: '别人的', hostEmail: ZOOM_STRANGER })
    await story.registerAtZoom({ externalId: String(id) } as WebinarDetail, [{ email: 'ann@customer.example' }])
    await world.drainJobs()

    expect(await story.ourIdOf(id)).toBeUndefined()
  })
})
