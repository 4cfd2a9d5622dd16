import { contacts } from '../../cloudfunctions/db/tables/contacts'
import type { VisitorSelf } from '../../shared/contracts/visitor'
import { httpClient } from '../runtime/http-client'
import { signInAsVisitor } from '../runtime/sign-in'
import { openWorld, type TestWorld } from '../runtime/world'

type Person = { key: string; unionId: string; openIds: Record<string, string> }

describe('a visitor’s identity', () => {
  let world: TestWorld
  let people: Person[]
  beforeEach(async () => {
    world = await openWorld()
    people = (await world.wechat<{ people: Person[] }>('GET', 'people')).people
  })
  afterEach(() => world.close())

  const person = (key: string) => people.find((one) => one.key === key) as Person
  const appOf = (start: string, { openIds }: Person) =>
    Object.entries(openIds).find(([appId]) => appId.startsWith(start)) as [string, string]
  const inMiniProgram = (key: string, event: Record<string, unknown>) => {
    const [appId, openId] = appOf('wxmp', person(key))
    return world.functions.callFromMiniProgram('visitor', event, { appId, openId, unionId: person(key).unionId })
  }

  it('comes from the platform in the mini-program, without a login and without any data in the payload', async () => {
    const reply = await inMiniProgram('alice', {
      path: '/api/visitor/me',
      method: 'GET',
      query: { openid: 'somebody-else' },
    })

    expect(reply).toMatchObject({ status: 200, body: { name: '', registrationsTotal: 0 } })
    expect(await world.product.db.select().from(contacts)).toMatchObject([{ source: 'mini_program' }])
  })

  it('becomes one contact when twenty first requests arrive at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => inMiniProgram('bob', { path: '/api/visitor/me', method: 'GET' })),
    )

    expect(await world.product.db.select().from(contacts)).toHaveLength(1)
  })

  it('is found by a silent H5 sign-in through the official account, which returns to the same page', async () => {
    const phone = await world.visitor('carol')

    const self = await phone.get<VisitorSelf>('/api/visitor/me')

    expect(self.status).toBe(200)
    expect(await world.product.db.select().from(contacts)).toMatchObject([{ source: 'official_account' }])
  })

  it('is recognised for the same phone at its next silent login', async () => {
    await world.visitor('carol')
    await world.visitor('carol')

    expect(await world.product.db.select().from(contacts)).toHaveLength(1)
  })

  it('requires a new login in H5 when the session has expired', async () => {
    const phone = await world.visitor('david')
    world.clock.advance({ days: 31 })

    expect((await phone.get('/api/visitor/me')).status).toBe(401)
  })

  it('is not taken from a sign-in that started in another browser', async () => {
    const victim = httpClient(world.origin.replace('hub.', 'ella.hub.'))

    const forged = await victim.request('/api/wechat/oauth/return?code=stolen&state=abc')

    expect(forged.headers.get('location')).toBe('/m/?signin=failed')
    expect(victim.cookies.size).toBe(0)
  })

  it('is followed by a redirect to our own pages only', async () => {
    const phone = httpClient(world.origin.replace('hub.', 'frank.hub.'))

    for (const elsewhere of [
      'https://evil.example',
      '//evil.example',
      '/\\evil.example',
      '/m/\\..//evil.example',
      '/admin/',
    ]) {
      const start = await phone.request(`/api/wechat/oauth/start?return=${encodeURIComponent(elsewhere)}`)
      const authorised = await phone.request(start.headers.get('location') ?? '', {
        headers: { 'user-agent': 'MicroMessenger/8' },
      })
      const back = await phone.request(authorised.headers.get('location') ?? '')

      expect(back.headers.get('location')).toBe('/m/')
    }
  })

  it('is not created when WeChat refuses the code, and the refusal is shown', async () => {
    await world.wechat('POST', 'next-answer', { path: '/sns/oauth2/access_token', answer: { errcode: 40163 } })

    await expect(signInAsVisitor(httpClient(world.origin.replace('hub.', 'grace.hub.')))).rejects.toThrow(
      'WeChat login failed',
    )
    expect(await world.product.db.select().from(contacts)).toHaveLength(0)
  })

  it('is not created for the virtual account of a snapshot page', async () => {
    await world.wechat('PATCH', 'people/henry', { isSnapshot: true })

    await expect(world.visitor('henry')).rejects.toThrow('WeChat login failed')
    expect(await world.product.db.select().from(contacts)).toHaveLength(0)
  })

  it('is bound to a session when a mini-program outside the cloud exchanges a login code, once', async () => {
    const { code } = await world.wechat<{ code: string }>('POST', 'login', { person: 'iris' })

    const first = await world.anyone.post<{ token: string }>('/api/visitor/session', { code })
    const second = await world.anyone.post('/api/visitor/session', { code })

    const self = await world.anyone.request('/api/visitor/me', {
      headers: { authorization: `Bearer ${first.body.token}` },
    })
    expect(self.status).toBe(200)
    expect(second).toMatchObject({ status: 401, body: { error: { code: 'wechat_code_rejected' } } })
  })

  it('is one contact by the unionid for the mini-program and its cloud call', async () => {
    const { code } = await world.wechat<{ code: string }>('POST', 'login', { person: 'jack' })
    await world.anyone.post('/api/visitor/session', { code })
    await inMiniProgram('jack', { path: '/api/visitor/me', method: 'GET' })

    expect(await world.product.db.select().from(contacts)).toHaveLength(1)
  })
})
