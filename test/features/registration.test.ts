import { and, eq } from 'drizzle-orm'
import { contactIdentities, contacts } from '../../cloudfunctions/db/tables/contacts'
import { domainEvents } from '../../cloudfunctions/db/tables/domain-events'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { timelineEvents } from '../../cloudfunctions/db/tables/timeline-events'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { MyWebinar, RegisterReply, VisitorSelf } from '../../shared/contracts/visitor'
import { CONSENT } from '../runtime/consent'
import type { HttpClient } from '../runtime/http-client'
import { openWorld, type TestWorld } from '../runtime/world'

const filled = { name: '林晓雨', phone: '138 0013 8001', email: 'Lin.Xiaoyu@Example.com' }

describe('registering', () => {
  let world: TestWorld
  let code: string
  beforeAll(async () => {
    world = await openWorld()
  })
  beforeEach(async () => {
    code = (await world.webinar({ title: '新品发布会' })).code
  })
  afterAll(() => world.close())

  const register = (who: HttpClient, answers?: Record<string, string>) =>
    who.post<RegisterReply & ErrorReply>(
      `/api/visitor/webinars/${code}/registrations`,
      answers ? { answers, consent: CONSENT } : {},
    )
  const rowsOf = (contactId: string) =>
    world.product.db.select().from(registrations).where(eq(registrations.contactId, contactId))

  async function contactOf(user: string): Promise<typeof contacts.$inferSelect> {
    const { people } = await world.wechat<{
      people: { key: string; unionId: string; openIds: Record<string, string> }[]
    }>('GET', 'people')
    const person = people.find(({ key }) => key === user)
    const openIds = Object.entries(person?.openIds ?? {}).map(([appId, openId]) => `${appId}:${openId}`)
    const rows = await world.product.db
      .select()
      .from(contactIdentities)
      .innerJoin(contacts, eq(contacts.id, contactIdentities.contactId))
      .where(eq(contactIdentities.kind, 'wechat_openid'))
    const found = rows.find((row) => openIds.includes(row.contact_identities.value))
    if (!found) throw new Error(`${user} has no contact`)
    return found.contacts
  }

  it('asks a first-time visitor for name, phone and e-mail, then registers them with what they typed', async () => {
    const alice = await world.visitor('alice')

    const asked = await register(alice)
    const done = await register(alice, filled)

    expect(asked.body).toMatchObject({
      outcome: 'ask',
      missing: ['name', 'phone', 'email'],
      known: { name: '', phone: '', email: '' },
    })
    expect(done.body).toEqual({ outcome: 'registered' })
    expect(await contactOf('alice')).toMatchObject({
      name: '林晓雨',
      phone: '+8613800138001',
      email: 'lin.xiaoyu@example.com',
      phoneConfirmedAt: null,
    })
  })

  it('needs one tap from somebody whose name, phone and e-mail are on record from any webinar', async () => {
    const alice = await world.visitor('alice')

    const before = await alice.get<MyWebinar>(`/api/visitor/webinars/${code}/me`)
    const done = await register(alice)

    expect(before.body).toEqual({ registration: 'none', atProvider: null, registersInOneTap: true, mustFollow: false })
    expect(done.body).toEqual({ outcome: 'registered' })
  })

  it('asks only for the missing field and fills in the rest', async () => {
    const bob = await world.visitor('bob')
    await register(bob, { ...filled, name: '陈志远', email: 'chen@example.com' })
    const { id } = await contactOf('bob')
    await world.product.db.update(contacts).set({ phone: null }).where(eq(contacts.id, id))
    code = (await world.webinar()).code

    const asked = await register(bob)

    expect(asked.body).toMatchObject({
      outcome: 'ask',
      missing: ['phone'],
      known: { name: '陈志远', phone: '', email: 'chen@example.com' },
    })
  })

  it('shows a message at every wrong field at once, and saves nothing', async () => {
    const carol = await world.visitor('carol')

    const refused = await register(carol, { name: '', phone: '1380013800a', email: 'not an address' })

    expect(refused.status).toBe(400)
    expect(refused.body.error).toMatchObject({
      code: 'bad_input',
      requestId: expect.any(String),
      fields: {
        'answers.name': '请填写姓名',
        'answers.phone': expect.stringContaining('手机号'),
        'answers.email': expect.stringContaining('邮箱'),
      },
    })
    expect(await rowsOf((await contactOf('carol')).id)).toEqual([])
  })

  it('gives one registration, one timeline entry and one event to somebody who taps twenty times at once', async () => {
    const david = await world.visitor('david')
    await register(david, { ...filled, phone: '13800138004' })
    code = (await world.webinar()).code

    const replies = await Promise.all(Array.from({ length: 20 }, () => register(david)))

    const { id } = await contactOf('david')
    expect(replies.map((reply) => reply.body.outcome).toSorted()).toEqual([
      ...Array<string>(19).fill('already_registered'),
      'registered',
    ])
    expect(await rowsOf(id)).toHaveLength(2)
    expect(
      await world.product.db
        .select()
        .from(timelineEvents)
        .where(and(eq(timelineEvents.contactId, id), eq(timelineEvents.type, 'registered'))),
    ).toHaveLength(2)
    expect(
      await world.product.db
        .select()
        .from(domainEvents)
        .where(and(eq(domainEvents.contactId, id), eq(domainEvents.type, 'registration.created'))),
    ).toHaveLength(2)
  })

  it('lets somebody cancel and register again in the same row, with every step on the timeline', async () => {
    const ella = await world.visitor('ella')
    await register(ella, { ...filled, phone: '13800138005' })

    world.clock.advance({ minutes: 1 })
    const cancelled = await ella.delete(`/api/visitor/webinars/${code}/registrations`)
    const again = await ella.delete(`/api/visitor/webinars/${code}/registrations`)
    world.clock.advance({ minutes: 1 })
    const back = await register(ella)

    const { id } = await contactOf('ella')
    expect(cancelled.body).toEqual({ outcome: 'cancelled' })
    expect(again.body).toEqual({ outcome: 'not_registered' })
    expect(back.body).toEqual({ outcome: 'registered' })
    expect(await rowsOf(id)).toMatchObject([{ status: 'registered', cancelledAt: null }])
    const story = await world.product.db
      .select()
      .from(timelineEvents)
      .where(eq(timelineEvents.contactId, id))
      .orderBy(timelineEvents.id)
    expect(story.map(({ type }) => type)).toEqual(['registered', 'registration_cancelled', 'registered'])
  })

  it('never merges two people because they typed the same phone or e-mail', async () => {
    const frank = await world.visitor('frank')
    await register(frank, { ...filled, phone: '13800138006', email: 'shared@example.com' })
    const grace = await world.visitor('grace')
    await register(grace, { ...filled, phone: '13800138006', email: 'shared@example.com' })

    const [one, other] = [await contactOf('frank'), await contactOf('grace')]
    expect(one.id).not.toBe(other.id)
    expect((await rowsOf(one.id)).length + (await rowsOf(other.id)).length).toBe(2)
  })

  it('works while VHall is down', async () => {
    const henry = await world.visitor('henry')
    await world.vhall('POST', 'faults', { operation: '*', kind: 'down' })

    const done = await register(henry, { ...filled, phone: '13800138008' })

    await world.vhall('DELETE', 'faults')
    expect(done.body).toEqual({ outcome: 'registered' })
  })

  it('opens VHall’s own page while the live link is off, and passes no identity', async () => {
    const webinar = await world.webinar({ usesLiveLink: false })
    code = webinar.code
    const iris = await world.visitor('iris')

    const reply = await register(iris)

    expect(reply.body).toMatchObject({
      outcome: 'use_provider_page',
      url: expect.stringContaining(`/${webinar.externalId}`),
    })
    expect(await rowsOf((await contactOf('iris')).id)).toEqual([])
  })

  it('keeps markup typed as a name as plain text', async () => {
    const jack = await world.visitor('jack')

    await register(jack, { ...filled, name: '<img src=x onerror=alert(1)>', phone: '13800138010' })

    const self = await jack.get<VisitorSelf>('/api/visitor/me')
    expect(self.body.name).toBe('<img src=x onerror=alert(1)>')
    expect(self.headers.get('content-type')).toContain('application/json')
  })

  it('ignores an identity in a payload or a forged session', async () => {
    const forged = await world.anyone.request(`/api/visitor/webinars/${code}/registrations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: 'livehall_visitor=eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.' },
      body: JSON.stringify({ openid: 'o1', openId: 'o1', WX_OPENID: 'o1', answers: filled }),
    })

    expect(forged.status).toBe(401)
    expect(await forged.json()).toMatchObject({ error: { code: 'unauthorized' } })
  })

  it('says that an unknown webinar does not exist', async () => {
    const alice = await world.visitor('alice')
    code = 'zzzzzzzz'

    expect((await register(alice)).status).toBe(404)
    expect((await alice.post(`/api/visitor/webinars/..%2f/registrations`)).status).toBe(400)
  })
})
