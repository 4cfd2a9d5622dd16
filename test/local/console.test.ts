import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { AudienceRequest, AudienceRun, ConsoleState } from '../../local/console/contract'
import { consoleHandler, type ConsoleHandler } from '../../local/console/server'
import type { ZoomApp, ZoomState } from '../../local/console/zoom-contract'
import { httpClient, type HttpClient } from '../runtime/http-client'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { openWorld, type TestWorld } from '../runtime/world'
import { zoomStory } from '../runtime/zoom-story'

const nobody: Omit<AudienceRequest, 'webinarId'> = {
  watches: 'live',
  registeredPercent: 0,
  strangers: 0,
  minutes: 20,
  stays: 1,
  staying: false,
  chatPercent: 0,
  signInPercent: 0,
  answerPercent: 0,
  winners: 0,
  replayPercent: 0,
}

describe('the console', () => {
  let world: TestWorld
  let story: SyncStory
  let handler: ConsoleHandler
  let server: http.Server
  let client: HttpClient

  beforeEach(async () => {
    world = await openWorld()
    story = syncStory(world)
    await story.withoutLimits()
    await open({})
  })
  afterEach(async () => {
    await shut()
    await world.close()
  })

  async function open(elsewhere: { databaseUrl?: string; vhallControlUrl?: string }): Promise<void> {
    handler = consoleHandler({
      databaseUrl: world.product.config.DATABASE_URL,
      vhallControlUrl: world.outside.vhall.origin,
      zoomControlUrl: world.outside.zoom.origin,
      wechatControlUrl: world.outside.wechat.url,
      smsControlUrl: world.outside.sms.url,
      links: { hub: world.origin, panel: `${world.origin}/admin/` },
      dataDir: '.data',
      ...elsewhere,
    })
    server = http.createServer((request, response) => handler(request, response, {}))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    client = httpClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  }

  async function shut(): Promise<void> {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await handler.close()
  }

  const look = async () => (await client.get<ConsoleState>('/sandbox/api/state')).body
  const send = (webinarId: string | number | null, request: Partial<AudienceRequest>) =>
    client.post<{ audience?: AudienceRun; error?: { code: string; message: string } }>('/sandbox/api/audiences', {
      ...nobody,
      ...request,
      webinarId: Number(webinarId),
    })

  async function arrived(): Promise<AudienceRun> {
    for (let looks = 0; looks < 500; looks += 1) {
      const [run] = (await look()).audiences
      if (run && run.status !== 'running') return run
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error('the audience did not arrive in time')
  }

  async function activity(externalId: string | null) {
    const { activities } = await look()
    if ('failure' in activities) throw new Error(activities.failure)
    return activities.value.find(({ webinarId }) => String(webinarId) === externalId)!
  }

  it('makes a share of the registrants watch at VHall, and a sync identifies them', async () => {
    const webinar = await story.liveWebinar()
    await story.register(webinar, ['alice', 'bob', 'carol', 'david'])

    await send(webinar.externalId, { registeredPercent: 75, strangers: 5, chatPercent: 100, signInPercent: 100 })
    const run = await arrived()
    await story.end(webinar)
    await story.sync(webinar)

    expect(run).toMatchObject({ status: 'done', registered: 3, strangers: 5, done: 8, total: 8 })
    expect(await activity(webinar.externalId)).toMatchObject({
      liveStays: 8,
      chat: 8,
      signIns: 8,
      webinar: { registered: 4, watched: 3 },
    })
    expect(await story.detail(webinar)).toMatchObject({
      registeredCount: 4,
      watchedCount: 3,
      notWatchedCount: 1,
      viewCount: 8,
    })
  })

  it('adds exactly the requested number of viewers, in batches with one sign-in and one prize draw', async () => {
    const webinar = await story.liveWebinar()

    await send(webinar.externalId, {
      strangers: 4_501,
      chatPercent: 10,
      signInPercent: 30,
      answerPercent: 1,
      winners: 3,
    })
    await arrived()

    expect(await activity(webinar.externalId)).toMatchObject({
      liveStays: 4_501,
      chat: 450,
      signIns: 1_350,
      answers: 45,
      winners: 3,
    })
  })

  it('keeps people in the room until the webinar ends, and lets some watch the replay', async () => {
    const webinar = await story.liveWebinar()
    await send(webinar.externalId, { strangers: 10, staying: true })
    await arrived()
    const during = await activity(webinar.externalId)
    await story.end(webinar)

    await send(webinar.externalId, { strangers: 10, replayPercent: 40, minutes: 5 })
    await arrived()

    expect(during.online).toBe(10)
    expect(await activity(webinar.externalId)).toMatchObject({ state: 5, online: 0, liveStays: 20, replayStays: 4 })
  })

  it.each([
    ['before the webinar is live', false, { strangers: 3 }, 'not_held'],
    ['to a replay that does not exist', true, { strangers: 3, watches: 'replay' as const }, 'no_replay'],
    ['of registered people when nobody has registered', true, { registeredPercent: 100 }, 'nobody'],
  ])('refuses an audience %s, and says what to do', async (_when, isHeld, request, code) => {
    const webinar = await world.webinar()
    if (isHeld) await story.live(webinar)

    const { body } = await send(webinar.externalId, request)

    expect(body.error).toMatchObject({ code, message: expect.stringMatching(/[\u4e00-\u9fff]/) })
    expect((await look()).audiences).toEqual([])
  })

  it('simulates Zoom with the webinars of the product and a webhook address that answers the challenge', async () => {
    const zoom = zoomStory(world)
    const { id } = await zoom.connect()
    const made = await zoom.makeAtZoom({ topic: '春季发布' })
    await zoom.syncAll()

    const before = (await client.get<ZoomState>('/sandbox/api/zoom')).body
    const [account] = before.accounts
    const app = account!.apps[0]!
    const { body: saved } = await client.post<ZoomApp>(`/sandbox/api/zoom/apps/${app.clientId}/notification`, {
      url: account!.eventsUrl,
    })
    await client.post(`/sandbox/api/zoom/faults`, { kind: 'html', times: 1 })

    expect(account!.eventsUrl).toBe(`${world.origin}/api/callback/zoom/events/${id}`)
    expect(before.webinars.find((webinar) => webinar.id === made.id)).toMatchObject({
      topic: '春季发布',
      webinar: { registered: 0 },
    })
    expect(saved.notification).toMatchObject({ validatedAt: expect.any(Number) })
    expect((await look()).zoomFaults).toEqual({ value: [{ kind: 'html', operation: '*', times: 1 }] })
  })

  it('shows the product’s data about each WeChat user', async () => {
    const webinar = await world.webinar()
    const [alice] = await story.register(webinar, ['alice'])

    const { people } = await look()

    const known = 'value' in people ? Object.fromEntries(people.value.map(({ key, contact }) => [key, contact])) : {}
    expect(known.alice).toMatchObject({
      id: alice!.contactId,
      viewerEmail: alice!.key,
      registeredFor: [webinar.externalId],
    })
    expect(known.bob).toBeUndefined()
  })

  it('sets a forced response of VHall and WeChat, shows it, and removes it', async () => {
    await client.post('/sandbox/api/vhall/faults', { operation: 'createWebinar', kind: 'down', times: 2 })
    await client.post('/sandbox/api/wechat/next-answer', {
      path: '/sns/oauth2/access_token',
      answer: { errcode: 40029 },
    })
    const forced = await look()

    await client.delete('/sandbox/api/vhall/faults')
    await client.delete('/sandbox/api/wechat/next-answer')

    expect(forced.faults).toMatchObject({ value: { faults: [{ operation: 'createWebinar', kind: 'down', times: 2 }] } })
    expect(forced.wechatAnswers).toEqual({ value: [{ path: '/sns/oauth2/access_token', answer: { errcode: 40029 } }] })
    expect(await look()).toMatchObject({ faults: { value: { faults: [] } }, wechatAnswers: { value: [] } })
  })

  it('still shows the rest when VHall or the database is down, with the reason', async () => {
    await shut()
    await open({ vhallControlUrl: 'http://127.0.0.1:9', databaseUrl: 'postgres://postgres@127.0.0.1:9/none' })

    const state = await look()

    expect(state.people).toMatchObject({ value: expect.arrayContaining([expect.objectContaining({ key: 'alice' })]) })
    expect(state.activities).toEqual({ failure: expect.stringMatching(/^微吼替身没有响应：/) })
    expect(state.product).toEqual({ failure: expect.stringContaining('ECONNREFUSED') })
  })
})
