import { eq, sql } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import type { VisitorSelf } from '../../shared/contracts/visitor'
import { CONSENT } from '../runtime/consent'
import { contractRoutes, type ContractRoute } from '../runtime/contract-routes'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

type Person = { key: string; unionId: string; openIds: Record<string, string> }

const routes = contractRoutes('/api/visitor/')
const PRIVATE = { name: '爱丽丝王', phone: '13812345678', email: 'alice.private@example.com' }
const cases = routes.map((route): [string, ContractRoute] => [`${route.method.toUpperCase()} ${route.path}`, route])

describe('privacy of visitor data:', () => {
  let world: TestWorld
  let code: string
  let alice: { id: string; openIds: string[]; unionId: string; session: HttpClient }
  let bob: HttpClient
  let bobInMiniProgram: { appId: string; openId: string; unionId: string }
  beforeAll(async () => {
    world = await openWorld()
    code = (await world.webinar({ isListed: true })).code
    const { people } = await world.wechat<{ people: Person[] }>('GET', 'people')
    const person = (key: string) => people.find((one) => one.key === key) as Person

    const session = await world.visitor('alice')
    await expectOk(session.post(`/api/visitor/webinars/${code}/registrations`, { answers: PRIVATE, consent: CONSENT }))
    const [row] = await world.product.db
      .select({ id: contacts.id })
      .from(contacts)
      .where(eq(contacts.email, PRIVATE.email))
    alice = {
      id: row?.id ?? '',
      openIds: Object.values(person('alice').openIds),
      unionId: person('alice').unionId,
      session,
    }

    bob = await world.visitor('bob')
    const [appId = '', openId = ''] =
      Object.entries(person('bob').openIds).find(([app]) => app.startsWith('wxmp')) ?? []
    bobInMiniProgram = { appId, openId, unionId: person('bob').unionId }
  })
  afterAll(() => world.close())

  /** Everything a page could put into its request to pretend to be Alice. */
  const claims = () => {
    const [openid = ''] = alice.openIds
    return {
      openid,
      openId: openid,
      OPENID: openid,
      WX_OPENID: openid,
      unionid: alice.unionId,
      contactId: alice.id,
      userInfo: { openId: openid },
      _openid: openid,
    }
  }
  const headers = () => ({
    'x-wx-openid': alice.openIds[0] ?? '',
    'x-wx-unionid': alice.unionId,
    'x-contact-id': alice.id,
  })
  const addressOf = ({ path }: ContractRoute) => path.replace('{code}', code).replaceAll(/\{\w+\}/g, code)
  const bodyOf = ({ method }: ContractRoute) =>
    method === 'get' ? undefined : { what: 'live', code: 'no-such-code', ...claims() }
  const mentionsAlice = (text: string) =>
    [...Object.values(PRIVATE), alice.id, alice.unionId, ...alice.openIds].filter((word) => text.includes(word))

  it.each(cases)('%s returns nothing of Alice to a browser that claims to be her', async (_, route) => {
    const query = new URLSearchParams(Object.entries(claims()).map(([name, value]) => [name, String(value)]))
    const body = bodyOf(route)

    const response = await bob.request(`${addressOf(route)}?${query}`, {
      method: route.method.toUpperCase(),
      ...(body && { body: JSON.stringify(body) }),
      headers: { 'content-type': 'application/json', ...headers() },
    })

    expect(mentionsAlice(await response.text())).toEqual([])
  })

  it.each(cases)('%s returns nothing of Alice to a cloud call with her openid in its payload', async (_, route) => {
    const event = {
      path: addressOf(route),
      method: route.method.toUpperCase(),
      query: claims(),
      body: bodyOf(route),
      headers: headers(),
      ...claims(),
    }

    const reply = await world.functions.callFromMiniProgram('visitor', event, bobInMiniProgram)

    expect(mentionsAlice(JSON.stringify(reply))).toEqual([])
  })

  it.each(cases.filter(([, { caller }]) => caller === 'visitor' || caller === 'session'))(
    '%s identifies nobody without a session, whatever the request claims',
    async (_, route) => {
      const body = bodyOf(route)

      const response = await world.anyone.request(addressOf(route), {
        method: route.method.toUpperCase(),
        ...(body && { body: JSON.stringify(body) }),
        headers: { 'content-type': 'application/json', ...headers() },
      })

      expect(response.status).toBe(401)
    },
  )

  it('Alice’s data is unchanged after all these requests', async () => {
    const self = await alice.session.get<VisitorSelf>('/api/visitor/me')
    const [row] = await world.product.db
      .select({ n: sql<number>`count(*)::int` })
      .from(registrations)
      .where(eq(registrations.contactId, alice.id))

    expect(self.body).toMatchObject({ name: PRIVATE.name, registrationsTotal: 1 })
    expect(row?.n).toBe(1)
  })
})
