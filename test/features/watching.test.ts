import type { HallView, PromoPage, WatchReply } from '../../shared/contracts/visitor'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { CONSENT } from '../runtime/consent'
import type { HttpClient } from '../runtime/http-client'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { openWorld, type TestWorld } from '../runtime/world'

const filled = { name: '林晓雨', phone: '13800138001', email: 'lin@example.com' }

describe('watching', () => {
  let world: TestWorld
  let story: SyncStory
  let webinar: WebinarDetail
  let alice: HttpClient
  beforeEach(async () => {
    world = await openWorld()
    story = syncStory(world)
    webinar = await world.webinar()
    alice = await world.visitor('alice')
  })
  afterEach(() => world.close())

  const register = () =>
    alice.post(`/api/visitor/webinars/${webinar.code}/registrations`, { answers: filled, consent: CONSENT })
  const watch = async (who: HttpClient, what: 'live' | 'replay' = 'live') =>
    (await who.post<WatchReply>(`/api/visitor/webinars/${webinar.code}/watch`, { what })).body
  const startLive = async () => {
    await story.live(webinar)
    await story.callbacksArrived()
    await world.drainJobs()
  }
  const endLive = async (replay: boolean) => {
    await story.end(webinar, replay)
    await story.callbacksArrived()
    await world.drainJobs()
  }

  it('takes one tap for a registered person after the start, and VHall admits them by our K check', async () => {
    await register()
    await startLive()

    const reply = await watch(alice)

    expect(reply).toMatchObject({ outcome: 'watch', watchMode: 'web_view' })
    const room = await fetch((reply as { url: string }).url, { redirect: 'manual' })
    expect(room.status).toBe(200)
    const { checks } = await world.vhall<{ checks: { passed: boolean }[] }>('GET', 'k-checks')
    expect(checks).toMatchObject([{ passed: true }])
  })

  it('lets the same person in again on a reload', async () => {
    await register()
    await startLive()
    const { url } = (await watch(alice)) as { url: string }

    const answers = [await fetch(url, { redirect: 'manual' }), await fetch(url, { redirect: 'manual' })]

    expect(answers.map((answer) => answer.status)).toEqual([200, 200])
  })

  it('sends somebody without a registration to register first', async () => {
    await startLive()

    expect(await watch(alice)).toEqual({ outcome: 'register_first' })
  })

  it('closes VHall’s own link: without our watch token a viewer is sent to the promo page', async () => {
    await startLive()

    const refused = await fetch(
      `http://vhall.hub.localhost:${new URL(world.origin).port}/v3/lives/watch/${webinar.externalId}`,
      { redirect: 'manual' },
    )

    expect(refused.status).not.toBe(200)
  })

  it('is refused by VHall after a cancellation, though the link is still in the browser history', async () => {
    await register()
    await startLive()
    const { url } = (await watch(alice)) as { url: string }
    await alice.delete(`/api/visitor/webinars/${webinar.code}/registrations`)

    const room = await fetch(url, { redirect: 'manual' })

    expect(room.headers.get('location')).toContain(`/m/webinar?code=${webinar.code}`)
  })

  it('shows upcoming, then live, then ended with a replay, by VHall’s state and never by our clock', async () => {
    await register()
    const status = async () => (await alice.get<PromoPage>(`/api/visitor/webinars/${webinar.code}`)).body.status
    world.clock.advance({ hours: 5 })

    const states = [await status(), await watch(alice)]
    await startLive()
    states.push(await status())
    await endLive(true)
    states.push(await status(), await watch(alice, 'replay'))

    expect(states).toEqual([
      'upcoming',
      { outcome: 'not_started' },
      'live',
      'ended',
      expect.objectContaining({ outcome: 'watch' }),
    ])
  })

  it('offers no replay where VHall has none', async () => {
    await register()
    await startLive()
    await endLive(false)

    expect(await watch(alice, 'replay')).toEqual({ outcome: 'no_replay' })
  })
})

describe('the hall', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await openWorld()
    await syncStory(world).withoutLimits()
  })
  afterAll(() => world.close())

  it('shows live first, then upcoming by start, then ended, and only what is listed', async () => {
    const hours = (n: number) => new Date(world.clock.now().getTime() + n * 3_600_000).toISOString()
    await world.webinar({ title: '后天', startsAt: hours(48), endsAt: hours(49) })
    await world.webinar({ title: '明天', startsAt: hours(24), endsAt: hours(25) })
    const live = await world.webinar({ title: '正在直播' })
    const ended = await world.webinar({ title: '已经结束' })
    await world.webinar({ title: '未上架', isListed: false })
    await world.vhall('POST', `activities/${live.externalId}/start`, {})
    await world.vhall('POST', `activities/${ended.externalId}/start`, {})
    await world.vhall('POST', `activities/${ended.externalId}/end`, { replay: true })
    await syncStory(world).callbacksArrived()
    await world.drainJobs()

    const { body } = await world.anyone.get<HallView>('/api/visitor/hall')

    expect(body.items.map(({ title }) => title)).toEqual(['正在直播', '明天', '后天', '已经结束'])
    expect(body.counts).toEqual({ all: 4, live: 1, upcoming: 2, ended: 1 })
  })

  it('shows pages of twenty and never repeats or loses a webinar', async () => {
    const more = Array.from({ length: 22 }, (_, n) => `第 ${n + 1} 场`)
    for (const title of more) await world.webinar({ title })

    const pages = await Promise.all([1, 2].map((page) => world.anyone.get<HallView>(`/api/visitor/hall?page=${page}`)))

    const codes = pages.flatMap(({ body }) => body.items.map(({ code }) => code))
    expect(pages.map(({ body }) => [body.items.length, body.hasMore])).toEqual([
      [20, true],
      [6, false],
    ])
    expect(new Set(codes).size).toBe(26)
  })

  it('refuses an invalid page number or folder and names the field', async () => {
    const replies = await Promise.all(
      ['page=x', 'page=0', 'folder=1', 'status=gone'].map((query) =>
        world.anyone.get<{ error: { code: string } }>(`/api/visitor/hall?${query}`),
      ),
    )

    expect(replies.map(({ status, body }) => [status, body.error.code])).toEqual(replies.map(() => [400, 'bad_input']))
  })

  it('has no promo page for a webinar that does not exist', async () => {
    expect((await world.anyone.get('/api/visitor/webinars/zzzzzzzz')).status).toBe(404)
  })
})
