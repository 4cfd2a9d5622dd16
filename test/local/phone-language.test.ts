import { httpClient } from '../runtime/http-client'
import { openWorld, type TestWorld } from '../runtime/world'

const PHONE = { 'accept-language': 'fr-FR,fr;q=0.9' }

describe('the language of a phone in the console', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  const phoneOf = (user: string) => httpClient(world.origin.replace('hub.', `${user}.hub.`), PHONE)
  const messageOn = async (phone: ReturnType<typeof phoneOf>, own?: string) => {
    const reply = await phone.request(
      '/api/visitor/webinars/AAAAAAAA',
      own ? { headers: { 'accept-language': own } } : {},
    )
    return ((await reply.json()) as { error: { message: string } }).error.message
  }
  const turn = (phone: ReturnType<typeof phoneOf>, back: string) =>
    phone.request(`/__phone/language?back=${encodeURIComponent(back)}`)

  it('is Chinese whatever the browser’s language is, and can be switched and switched back', async () => {
    const phone = phoneOf('alice')

    const first = await messageOn(phone)
    const turned = await turn(phone, '/m/hall?status=live')
    const second = await messageOn(phone)
    await turn(phone, '/m/hall')

    expect(first).toBe('这场直播不存在或已下线')
    expect([turned.status, turned.headers.get('location')]).toEqual([302, '/m/hall?status=live'])
    expect(second).toBe('This webinar does not exist or is no longer offered')
    expect(await messageOn(phone)).toBe(first)
  })

  it('is set for each phone separately', async () => {
    await turn(phoneOf('bob'), '/m/hall')

    expect(await messageOn(phoneOf('carol'))).toBe('这场直播不存在或已下线')
  })

  it('is overridden by the language chosen in the app', async () => {
    expect(await messageOn(phoneOf('david'), 'en')).toBe('This webinar does not exist or is no longer offered')
  })

  it('is set by a link that returns to pages of the phone only', async () => {
    for (const elsewhere of ['https://evil.example', '//evil.example', '/\\evil.example']) {
      expect((await turn(phoneOf('ella'), elsewhere)).headers.get('location')).toBe('/m/hall')
    }
  })
})
