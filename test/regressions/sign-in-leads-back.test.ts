import type { VisitorSelf } from '../../shared/contracts/visitor'
import { httpClient, type HttpClient } from '../runtime/http-client'
import { openWorld, type TestWorld } from '../runtime/world'

const WECHAT = { headers: { 'user-agent': 'Mozilla/5.0 (iPhone) MicroMessenger/8.0.49' } }
const LONG = 'x'.repeat(3500)

describe('a sign-in through WeChat', () => {
  let world: TestWorld
  let phone: HttpClient
  beforeAll(async () => {
    world = await openWorld()
  })
  let user = 0
  beforeEach(() => {
    phone = httpClient(world.origin.replace('hub.', `${['alice', 'bob', 'carol', 'david', 'ella'][user++ % 5]}.hub.`))
  })
  afterAll(() => world.close())

  /** The WeChat address that starting a sign-in redirects to. */
  const start = async (page: string): Promise<string> => {
    const reply = await phone.request(`/api/wechat/oauth/start?return=${encodeURIComponent(page)}`)
    return reply.headers.get('location') ?? ''
  }
  const follow = async (address: string): Promise<string> => {
    const reply = await phone.request(address, WECHAT)
    expect(reply.status).toBe(302)
    return reply.headers.get('location') ?? ''
  }
  const signedIn = async () => (await phone.get<VisitorSelf>('/api/visitor/me')).status

  it.each([
    ['in order', [0, 1], '/m/webinar?code=Ab12Cd34', '/m/webinar?code=Ab12Cd34'],
    ['in order, for two pages', [0, 1], '/m/webinar?code=Ab12Cd34', '/m/mine'],
    ['crossing', [1, 0], '/m/webinar?code=Ab12Cd34', '/m/mine'],
    ['twice each', [0, 1, 0, 1], '/m/webinar?code=Ab12Cd34', '/m/webinar?code=Ab12Cd34'],
    ['twice each, crossing', [1, 0, 1, 0], '/m/register?code=Ab12Cd34', '/m/mine'],
  ])('returns to the right page for each of two parallel sign-ins that come back %s', async (_how, order, ...pages) => {
    const starts = [await start(pages[0] as string), await start(pages[1] as string)]
    const returns = [await follow(starts[0] as string), await follow(starts[1] as string)]

    const led: string[] = []
    for (const at of order) led.push(await follow(returns[at] as string))

    expect(led).toEqual(order.map((at) => pages[at]))
    expect(await signedIn()).toBe(200)
  })

  it('returns each of many tabs to its own page, and leaves no extra cookies', async () => {
    const pages = Array.from({ length: 12 }, (_, at) => `/m/webinar?code=Ab12Cd${10 + at}`)
    const starts: string[] = []
    for (const page of pages) starts.push(await start(page))

    expect([...phone.cookies.keys()].filter((name) => name.startsWith('livehall_oauth'))).toHaveLength(5)
    expect(await follow(await follow(starts[11] as string))).toBe(pages[11])
    expect(await follow(await follow(starts[0] as string))).toBe(pages[0])
    expect(await signedIn()).toBe(200)
  })

  it.each([
    ['lost', (client: HttpClient) => client.cookies.clear()],
    ['of another start', (client: HttpClient) => replaceTickets(client, 'AAAA')],
    ['broken', (client: HttpClient) => replaceTickets(client, '%%%')],
  ])(
    'with a ticket that is %s returns to the page without a session, and the next try succeeds',
    async (_how, change) => {
      const back = await follow(await start('/m/register?code=Ab12Cd34&then=live'))
      change(phone)

      const led = await follow(back)

      expect(led).toBe('/m/register?code=Ab12Cd34&then=live&signin=failed')
      expect(await signedIn()).toBe(401)
      expect(await follow(await follow(await start(led)))).toBe(led)
      expect(await signedIn()).toBe(200)
    },
  )

  it('returns to the page when its ticket has expired', async () => {
    const back = await follow(await start('/m/mine'))
    world.clock.advance({ minutes: 11 })

    expect(await follow(back)).toBe('/m/mine?signin=failed')
  })

  it.each([
    [`/m/webinar?code=Ab12Cd34&utm_content=${LONG}`, '/m/webinar?code=Ab12Cd34'],
    [`/m/register?junk=${LONG}&code=Ab12Cd34&then=replay`, '/m/register?code=Ab12Cd34&then=replay'],
    [`/m/hall?search=${encodeURIComponent('增'.repeat(800))}`, '/m/hall'],
  ])('returns to the page of a long address: %.50j', async (page, own) => {
    expect(await follow(await follow(await start(page)))).toBe(own)
    expect(await signedIn()).toBe(200)
  })

  it.each([
    ['-1', { errcode: -1 }],
    ['a wrong code', { errcode: 40029 }],
    ['a used code', { errcode: 40163 }],
    ['a caller not on the list', { errcode: 40164 }],
    ['a person blocked by WeChat', { errcode: 40226 }],
    ['too many calls', { errcode: 45011 }],
    ['an HTML page of its gateway', { status: 502, body: '<html>502 Bad Gateway</html>' }],
    ['an empty response', { status: 200, body: '' }],
  ])('marks a refusal of WeChat (%s) once in the address, however often it is tried', async (_what, answer) => {
    let led = '/m/webinar?code=Ab12Cd34'
    for (let time = 0; time < 3; time++) {
      await world.wechat('POST', 'next-answer', { path: '/sns/oauth2/access_token', answer })
      led = await follow(await follow(await start(led)))
    }

    expect(led).toBe('/m/webinar?code=Ab12Cd34&signin=failed')
  })
})

function replaceTickets(client: HttpClient, value: string): void {
  for (const name of client.cookies.keys()) if (name.startsWith('livehall_oauth')) client.cookies.set(name, value)
}
