import type { AcquisitionChannel } from '../../shared/contracts/acquisition-channels'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { Touch } from '../../shared/contracts/links'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { CONSENT } from '../runtime/consent'
import { syncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const filled = { name: '林晓雨', phone: '13800138001', email: 'lin@example.com' }

describe('acquisition channels', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  beforeAll(async () => {
    world = await openWorld()
  })
  beforeEach(async () => {
    webinar = await world.webinar({ title: '新品发布会' })
  })
  afterAll(() => world.close())

  const create = async (code: string, webinarId: string | null = webinar.id) =>
    (await world.operator('operator')).post<AcquisitionChannel & ErrorReply>('/api/admin/acquisition-channels', {
      webinarId,
      code,
      name: '朋友圈',
    })
  const figures = async (webinarId?: string) =>
    expectOk<{ items: AcquisitionChannel[] }>(
      (await world.operator('viewer')).get(
        `/api/admin/acquisition-channels${webinarId ? `?webinarId=${webinarId}` : ''}`,
      ),
    )
  const browsers = new Map<string, string>()
  async function visit(name: string, channel = 'moments', webinarCode: string | undefined = webinar.code) {
    const count = (browser?: string) =>
      world.anyone.post<{ counted: boolean; issued?: string }>('/api/visitor/visits', { webinarCode, channel, browser })
    const id = browsers.get(name) ?? (await count()).body.issued ?? ''
    browsers.set(name, id)
    return count(id)
  }
  const register = async (user: string, touch: Touch) =>
    (await world.visitor(user)).post(`/api/visitor/webinars/${webinar.code}/registrations`, {
      answers: { ...filled, phone: '13800138001' },
      consent: CONSENT,
      touch,
    })

  it.each([
    ['spring sale', '空格'],
    ['Spring', '小写'],
    ['春季', '小写字母、数字'],
    ['x'.repeat(33), '32'],
    ['', '请填写'],
  ])('are refused with the code %j, and the operator sees why', async (code, reason) => {
    const refused = await create(code)

    expect(refused.status).toBe(400)
    expect(refused.body.error).toMatchObject({ code: 'bad_input', fields: { code: expect.stringContaining(reason) } })
    expect((await figures(webinar.id)).items).toEqual([])
  })

  it('have a code that is unique within one webinar, while other webinars and the hall may use it too', async () => {
    const other = await world.webinar({ title: '另一场' })
    await create('moments')

    const again = await create('moments')
    const elsewhere = await create('moments', other.id)
    const hall = await create('shared-name', null)

    expect(again.body.error.fields).toEqual({ code: '这个渠道编码已经用过了，请换一个' })
    expect([elsewhere.status, hall.status]).toEqual([200, 200])
  })

  it('count a browser once a day, however often it opens the link, and again the next day in Shanghai', async () => {
    await create('moments')

    const first = await visit('phone-of-alice')
    const again = await visit('phone-of-alice')
    await visit('phone-of-bob')
    world.clock.advance({ days: 1 })
    const nextDay = await visit('phone-of-alice')

    expect([first.body, again.body, nextDay.body]).toEqual([{ counted: true }, { counted: false }, { counted: true }])
    expect((await figures(webinar.id)).items).toMatchObject([{ code: 'moments', visits: 3, registered: 0 }])
  })

  it('count no visit for an unknown code', async () => {
    const unknown = await visit('phone-of-alice', 'no-such-channel')

    expect(unknown.body).toEqual({ counted: false })
  })

  it('get the credit for a registration by the first touch, which a later visit does not change', async () => {
    await create('moments')
    world.clock.advance({ minutes: 1 })
    await create('mail')

    await register('alice', { channel: 'moments' })
    await (await world.visitor('alice')).delete(`/api/visitor/webinars/${webinar.code}/registrations`)
    const cancelled = (await figures(webinar.id)).items.map(({ registered }) => registered)
    await register('alice', { channel: 'mail' })

    expect(cancelled).toEqual([0, 0])
    expect((await figures(webinar.id)).items).toMatchObject([
      { code: 'moments', registered: 1 },
      { code: 'mail', registered: 0 },
    ])
  })

  it('of the hall get the credit for a registration for a webinar that was opened from the hall', async () => {
    await create('menu', null)

    await register('bob', { hallChannel: 'menu' })

    expect((await figures()).items.find(({ code }) => code === 'menu')).toMatchObject({
      webinarId: null,
      registered: 1,
    })
  })

  it('show after the webinar who visited, registered, watched and came back for the replay', async () => {
    const story = syncStory(world)
    await story.withoutLimits()
    await create('moments')
    await create('mail')
    for (const browser of ['phone-of-alice', 'phone-of-bob', 'phone-of-carol', 'phone-of-david']) await visit(browser)
    for (const user of ['alice', 'bob', 'carol']) {
      const answers = { name: user, phone: '13800138001', email: `${user}@example.com` }
      await (
        await world.visitor(user)
      ).post(`/api/visitor/webinars/${webinar.code}/registrations`, {
        answers,
        consent: CONSENT,
        touch: { channel: user === 'carol' ? 'mail' : 'moments' },
      })
    }
    const [alice, bob] = await story.register(webinar, ['alice', 'bob'])

    await story.live(webinar)
    await story.watch(webinar, [alice!], { minutes: 20 })
    await story.end(webinar)
    await story.watch(webinar, [bob!], { replay: true, minutes: 10 })
    await story.sync(webinar)

    const items = (await figures(webinar.id)).items
    expect(items.find(({ code }) => code === 'moments')).toMatchObject({
      visits: 4,
      registered: 2,
      watched: 2,
      watchedReplay: 1,
    })
    expect(items.find(({ code }) => code === 'mail')).toMatchObject({
      visits: 0,
      registered: 1,
      watched: 0,
      watchedReplay: 0,
    })
  })

  it('continue to count when archived, keep their code, and come last in the list', async () => {
    const old = (await create('moments')).body
    await create('mail')
    const owner = await world.operator()

    const archived = await owner.patch<AcquisitionChannel>(`/api/admin/acquisition-channels/${old.id}`, {
      isArchived: true,
      code: 'renamed',
      name: '旧朋友圈',
    })
    await visit('phone-of-carol')

    expect(archived.body).toMatchObject({ isArchived: true, code: 'moments', name: '旧朋友圈' })
    expect((await figures(webinar.id)).items).toMatchObject([{ code: 'mail' }, { code: 'moments', visits: 1 }])
  })

  it('can be seen but not created by a viewer', async () => {
    const refused = await (
      await world.operator('viewer')
    ).post('/api/admin/acquisition-channels', { webinarId: webinar.id, code: 'mine', name: '我的' })

    expect(refused.status).toBe(403)
  })
})
