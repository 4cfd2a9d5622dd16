import { like, sql } from 'drizzle-orm'
import { rateLimits } from '../../cloudfunctions/db/tables/rate-limits'
import { wechatFollowers } from '../../cloudfunctions/db/tables/wechat-followers'
import { wechatSceneQrs } from '../../cloudfunctions/db/tables/wechat-scene-qrs'
import type { FollowGate, MyWebinar, RegisterReply, WatchReply } from '../../shared/contracts/visitor'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { CONSENT } from '../runtime/consent'
import { openWorld, type TestWorld } from '../runtime/world'

type Person = { key: string; unionId: string; openIds: Record<string, string> }
const FILLED = { name: '王思琪', phone: '13800138003', email: 'wang@example.com' }

describe('the follow gate', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  let at: string
  beforeAll(async () => {
    world = await openWorld()
    webinar = await world.webinar({ mustFollow: true })
    at = `/api/visitor/webinars/${webinar.code}`
  })
  beforeEach(async () => {
    await world.product.db.execute(sql`truncate contacts, wechat_followers, wechat_events, wechat_scene_qrs cascade`)
    await world.wechat('POST', 'reset')
  })
  afterAll(() => world.close())

  /** The database's clock counts the calls, so the windows are moved instead of the clock. */
  const tenSecondsPass = () =>
    world.product.db
      .update(rateLimits)
      .set({ expire: sql`${rateLimits.expire} - 10000` })
      .where(like(rateLimits.key, 'follow-gate%'))
  const qrOf = async () => (await world.product.db.select().from(wechatSceneQrs))[0]?.url ?? ''
  async function inMiniProgram<Body>(key: string, method: string, path: string, body?: unknown) {
    const { people } = await world.wechat<{ people: Person[] }>('GET', 'people')
    const person = people.find((one) => one.key === key) as Person
    const [appId = '', openId = ''] = Object.entries(person.openIds).find(([id]) => id.startsWith('wxmp')) ?? []
    return (await world.functions.callFromMiniProgram(
      'visitor',
      { path, method, body },
      { appId, openId, unionId: person.unionId },
    )) as { status: number; body: Body }
  }

  it('stops a visitor who does not follow, shows a QR code, and continues after the follow event', async () => {
    const carol = await world.visitor('carol')

    const held = await carol.post<RegisterReply>(`${at}/registrations`, { answers: FILLED, consent: CONSENT })
    const gate = await carol.get<FollowGate>(`${at}/follow?channel=poster`)
    await world.wechat('POST', 'scan', { person: 'carol', url: await qrOf() })
    await world.wechat('POST', 'follow', { person: 'carol', url: await qrOf() })
    await world.drainJobs()

    expect(held.body).toEqual({ outcome: 'follow' })
    expect(gate.body).toMatchObject({
      isFollowing: false,
      accountName: '星河云课堂',
      qrImage: expect.stringMatching(/^data:image\/png;base64,/),
    })
    expect((await carol.get<MyWebinar>(`${at}/me`)).body.mustFollow).toBe(false)
    expect(
      (await carol.post<RegisterReply>(`${at}/registrations`, { answers: FILLED, consent: CONSENT })).body.outcome,
    ).toBe('registered')
    expect(await world.product.db.select().from(wechatFollowers)).toMatchObject([
      { scene: `act_${webinar.code}.poster` },
    ])
  })

  it('does not stop somebody who has followed for long, in H5 or in the mini-program', async () => {
    const alice = await world.visitor('alice')

    expect((await alice.get<MyWebinar>(`${at}/me`)).body.mustFollow).toBe(false)
    expect((await inMiniProgram<MyWebinar>('alice', 'GET', `${at}/me`)).body.mustFollow).toBe(false)
  })

  it('recognises the follow of somebody who has only used the mini-program', async () => {
    const held = await inMiniProgram<RegisterReply>('ella', 'POST', `${at}/registrations`, {
      answers: FILLED,
      consent: CONSENT,
    })
    await inMiniProgram('ella', 'GET', `${at}/follow`)

    await world.wechat('POST', 'follow', { person: 'ella', url: await qrOf() })
    await world.drainJobs()

    expect(held.body).toEqual({ outcome: 'follow' })
    expect((await inMiniProgram<MyWebinar>('ella', 'GET', `${at}/me`)).body.mustFollow).toBe(false)
  })

  it('refuses to let somebody watch who has unfollowed since', async () => {
    const bob = await world.visitor('bob')
    await bob.post(`${at}/registrations`, { answers: FILLED, consent: CONSENT })
    await world.wechat('POST', 'unfollow', { person: 'bob' })
    await world.drainJobs()

    expect((await bob.post<WatchReply>(`${at}/watch`, { what: 'live' })).body).toEqual({ outcome: 'follow' })
  })

  it('checks at WeChat before it stops anybody, in case the event was lost', async () => {
    const henry = await world.visitor('henry')
    await world.wechat('PATCH', 'people/henry', { isSubscribed: true })

    expect((await henry.get<FollowGate>(`${at}/follow`)).body.isFollowing).toBe(true)
    expect((await henry.get<MyWebinar>(`${at}/me`)).body.mustFollow).toBe(false)
  })

  it('lets somebody go on who taps 我已关注 or comes back, after a follow whose event was lost', async () => {
    const carol = await world.visitor('carol')
    const polled = [await carol.get<FollowGate>(`${at}/follow`), await carol.get<FollowGate>(`${at}/follow`)]
    await world.wechat('PATCH', 'people/carol', { isSubscribed: true })

    const tapped = await carol.get<FollowGate>(`${at}/follow`)

    expect([...polled, tapped].map(({ body }) => body.isFollowing)).toEqual([false, false, true])
    expect((await carol.get<MyWebinar>(`${at}/me`)).body.mustFollow).toBe(false)
  })

  it('calls WeChat at most three times in ten seconds for one person, however often the page asks', async () => {
    const [carol, ella] = [await world.visitor('carol'), await world.visitor('ella')]
    const calls = jest.spyOn(world.product.officialAccount, 'follower')

    const gates = [await carol.get<FollowGate>(`${at}/follow`), await carol.get<FollowGate>(`${at}/follow`)]
    gates.push(...(await Promise.all([1, 2, 3].map(() => carol.get<FollowGate>(`${at}/follow`)))))
    const ofCarol = calls.mock.calls.length
    await ella.get(`${at}/follow`)
    const ofBoth = calls.mock.calls.length
    await tenSecondsPass()
    await carol.get(`${at}/follow`)
    const later = calls.mock.calls.length
    calls.mockRestore()

    expect([ofCarol, ofBoth, later]).toEqual([3, 4, 5])
    expect(gates.map(({ body }) => [body.isFollowing, body.qrImage !== ''])).toEqual(gates.map(() => [false, true]))
  })

  it('recognises a follow in the same second as our check, even if WeChat’s clock is behind ours', async () => {
    const frank = await world.visitor('frank')
    await frank.get(`${at}/follow`)
    await world.wechat('POST', 'clock', { offsetSeconds: -20 })

    await world.wechat('POST', 'follow', { person: 'frank', url: await qrOf() })
    await world.drainJobs()

    expect((await frank.get<MyWebinar>(`${at}/me`)).body.mustFollow).toBe(false)
  })

  it('creates one QR code for everybody who comes through the same channel', async () => {
    for (const person of ['carol', 'ella']) await (await world.visitor(person)).get(`${at}/follow`)

    expect(await world.product.db.select().from(wechatSceneQrs)).toHaveLength(1)
  })

  it('lets everybody pass while it is off, and needs the live link to be on', async () => {
    const operator = await world.operator()
    const open = await world.webinar({ title: '不需要关注' })
    const closed = await world.webinar({ title: '关闭直播链接', usesLiveLink: false })
    const carol = await world.visitor('carol')

    expect((await carol.get<MyWebinar>(`/api/visitor/webinars/${open.code}/me`)).body.mustFollow).toBe(false)
    const refused = await operator.patch(`/api/admin/webinars/${closed.id}`, { mustFollow: true })
    expect(refused).toMatchObject({
      status: 400,
      body: { error: { fields: { mustFollow: expect.stringContaining('直播链接') } } },
    })
    const on = await operator.patch<WebinarDetail>(`/api/admin/webinars/${open.id}`, { mustFollow: true })
    expect(on.body.mustFollow).toBe(true)
  })
})

describe('an account that is not a verified service account', () => {
  it('cannot be used for the follow gate, and the reason is shown', async () => {
    const world = await openWorld({ settings: { WX_OA_KIND: 'subscription' } })
    try {
      await expect(world.webinar({ mustFollow: true })).rejects.toThrow('订阅号')
    } finally {
      await world.close()
    }
  })
})
