import { contacts } from '../../cloudfunctions/db/tables/contacts'
import type { VisitorSelf } from '../../shared/contracts/visitor'
import { httpClient } from '../runtime/http-client'
import { signInAsVisitor } from '../runtime/sign-in'
import { openWorld, type TestWorld } from '../runtime/world'

type Person = { key: string; unionId: string; openIds: Record<string, string> }

describe('who a visitor is', () => {
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

  it('is told by the platform in the mini-program, without a login and without a word in the payload', async () => {
    const reply = await inMiniProgram('alice', {
      path: '/api/visitor/me',
      method: 'GET',
      query: { openid: 'somebody-else' },
    })

    expect(reply).toMatchObject({ status: 200, body: { name: '', registrationsTotal: 0 } })
    expect(await world.product.db.select().from(contacts)).toMatchObject([{ source: 'mini_program' }])
  })

  it('makes one contact of twenty first requests that arrive at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () => inMiniProgram('bob', { path: '/api/visitor/me', method: 'GET' })),
    )

    expect(await world.product.db.select().from(contacts)).toHaveLength(1)
  })

  it('signs an H5 visitor in silently through the official account and brings them back to their page', async () => {
    const phone = await world.visitor('carol')

    const self = await phone.get<VisitorSelf>('/api/visitor/me')

    expect(self.status).toBe(200)
    expect(await world.product.db.select().from(contacts)).toMatchObject([{ source: 'official_account' }])
  })

  it('knows the same phone again at its next silent login', async () => {
    await world.visitor('carol')
    await world.visitor('carol')

    expect(await world.product.db.select().from(contacts)).toHaveLength(1)
  })

  it('asks an H5 visitor whose session has run out to log in again', async () => {
    const phone = await world.visitor('david')
    world.clock.advance({ days: 31 })

    expect((await phone.get('/api/visitor/me')).status).toBe(401)
  })

  it('refuses a way back that did not start in the same browser', async () => {
    const victim = httpClient(world.origin.replace('hub.', 'ella.hub.'))

    const forged = await victim.request('/api/wechat/oauth/return?code=stolen&state=abc')

    expect(forged.headers.get('location')).toBe('/m/?signin=failed')
    expect(victim.cookies.size).toBe(0)
  })

  it('leads back to our own pages only', async () => {
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

  it('says so when WeChat refuses the code, and makes nobody', async () => {
    await world.wechat('POST', 'next-answer', { path: '/sns/oauth2/access_token', answer: { errcode: 40163 } })

    await expect(signInAsVisitor(httpClient(world.origin.replace('hub.', 'grace.hub.')))).rejects.toThrow(
      'WeChat login failed',
    )
    expect(await world.product.db.select().from(contacts)).toHaveLength(0)
  })

  it('binds no snapshot person, who is nobody', async () => {
    await world.wechat('PATCH', 'people/henry', { isSnapshot: true })

    await expect(world.visitor('henry')).rejects.toThrow('WeChat login failed')
    expect(await world.product.db.select().from(contacts)).toHaveLength(0)
  })

  it('lets a mini-program outside the cloud environment exchange a login code for a session, once', async () => {
    const { code } = await world.wechat<{ code: string }>('POST', 'login', { person: 'iris' })

    const first = await world.anyone.post<{ token: string }>('/api/visitor/session', { code })
    const second = await world.anyone.post('/api/visitor/session', { code })

    const self = await world.anyone.request('/api/visitor/me', {
      headers: { authorization: `Bearer ${first.body.token}` },
    })
    expect(self.status).toBe(200)
    expect(second).toMatchObject({ status: 401, body: { error: { code: 'wechat_code_rejected' } } })
  })

  it('gives the mini-program and its cloud call one contact by the unionid', async () => {
    const { code } = await world.wechat<{ code: string }>('POST', 'login', { person: 'jack' })
    await world.anyone.post('/api/visitor/session', { code })
    await inMiniProgram('jack', { path: '/api/visitor/me', method: 'GET' })

    expect(await world.product.db.select().from(contacts)).toHaveLength(1)
  })
})
