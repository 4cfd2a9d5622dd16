import { isGenuineCallback } from '../../cloudfunctions/adapters/live/vhall/callback-signature'
import { OPERATIONS } from '../../cloudfunctions/adapters/live/vhall/operations'
import { vhall } from '../../cloudfunctions/adapters/live/vhall/vhall'
import { watchUrl } from '../../cloudfunctions/adapters/live/vhall/watch-url'
import type { Feed, ProviderWebinar } from '../../cloudfunctions/ports/live-provider'
import contract from '../../docs/contracts/vhall.openapi.json'
import { callbackReceiver } from './live-providers/callback-receiver'
import { ContractWatch, type PublishedContract } from './live-providers/published-contract'
import { vhallUnderTest, type VhallUnderTest } from './live-providers/vhall-under-test'

const ALICE = { key: 'c_7f3a9b@viewer.livehall.example', name: '王小雨' }
const GATE = { authUrl: 'http://127.0.0.1:9/k', failureUrl: 'http://hub.example/m/webinar/abc' }

describe('VHall', () => {
  let there: VhallUnderTest

  beforeEach(async () => {
    there = await vhallUnderTest()
  })

  afterEach(() => there.close())

  it('is called as its published description says, and the stand-in answers as it says', async () => {
    const watch = new ContractWatch(contract as unknown as PublishedContract, there.origin)
    const send = globalThis.fetch
    globalThis.fetch = watch.fetch(send)

    try {
      await useEverything()
    } finally {
      globalThis.fetch = send
    }

    expect(watch.faults).toEqual([])
    expect([...watch.operations].toSorted()).toEqual(Object.keys(OPERATIONS).toSorted())
  })

  it('has the addresses of its published description', () => {
    const published = Object.entries(contract.paths).flatMap(([path, methods]) =>
      Object.values(methods).map(({ operationId }) => [operationId, path]),
    )

    expect(published).toEqual(
      expect.arrayContaining(Object.entries(OPERATIONS).map(([name, { path }]) => [name, path])),
    )
  })

  it('gets the start in Beijing minutes, and its Beijing times are read as such', async () => {
    const made = await there.provider().createWebinar({ ...aDraft(), startsAt: new Date('2026-12-31T18:05:42Z') })

    expect(made.startsAt).toEqual(new Date('2026-12-31T18:05:00Z'))
    expect((await rawRow(made)).start_time).toBe('2027-01-01 02:05:00')
  })

  it('reads numbers written as text, and introductions written as HTML', async () => {
    await there.control('seed', {
      activities: [
        {
          subject: '在微吼建的活动',
          introduction: '<p>第一段&amp;</p><p><b>第二段</b></p>',
          startsAt: '2026-12-10T12:00:00Z',
        },
      ],
    })
    const send = globalThis.fetch
    globalThis.fetch = async (...request) =>
      new Response((await (await send(...request)).text()).replace(/:(\d+)([,}])/g, ':"$1"$2'))

    const [[found]] = (await all(there.provider().listWebinars()).finally(() => (globalThis.fetch = send))) as [
      ProviderWebinar[],
    ]

    expect(found).toMatchObject({
      title: '在微吼建的活动',
      intro: '第一段&\n第二段',
      status: 'upcoming',
      mode: 'video',
    })
  })

  it('returns minutes where the watch log is closed to the account', async () => {
    const webinar = await ended()
    await there.watch(webinar.externalId, { people: [ALICE], seconds: 90 })
    await there.notAllowed('stays')

    const stays = await rowsOf(there.provider().listStays(webinar))

    expect(stays).toMatchObject([{ viewerKey: ALICE.key, precision: 'minute', kind: 'live' }])
    expect(stays[0]!.endedAt!.getTime() - stays[0]!.startedAt.getTime()).toBe(90_000)
  })

  it('reads an operation at the path and with the names that an account’s settings give', async () => {
    const webinar = await ended()
    await there.watch(webinar.externalId, { people: [ALICE], seconds: 60 })
    const elsewhere = vhall({
      baseUrl: there.origin,
      watchBaseUrl: there.origin,
      appKey: 'sandboxappkey0001',
      secretKey: 'sandboxsecret0001',
      clock: { now: () => new Date('2026-12-01T11:00:00Z') },
      settings: {
        callsPerMinute: 0,
        paths: { listWatchTrack: '/v3/elsewhere', listUserWatchDetail: '/v3/nowhere' },
        fields: { personName: ['email'] },
      },
    })

    await expect(rowsOf(elsewhere.listStays(webinar))).rejects.toMatchObject({ feed: 'stays', reason: 'HTTP 404' })
    expect(await rowsOf(vhallWith({ fields: { personName: ['email'] } }).listStays(webinar))).toMatchObject([
      { name: ALICE.key },
    ])
  })

  it('adds our K check beside others where replacing it is refused, and only once', async () => {
    const provider = there.provider()
    const { externalId } = await provider.createWebinar(aDraft())
    await there.control('faults', { operation: 'setWebinarK', kind: 'no_permission' })

    await provider.disableLandingPage(externalId, GATE)
    await provider.disableLandingPage(externalId, GATE)

    expect(await there.gateOf(externalId)).toMatchObject({ closed: true })
    expect((await there.called()).filter((operation) => operation === 'addWebinarK')).toHaveLength(1)
  })

  it('keeps the keys of rows as the contract defines them', async () => {
    const webinar = await ended()
    await there.watch(webinar.externalId, { people: [ALICE], seconds: 600, chat: 1, signIn: 1, answer: 1, win: 1 })
    await there.watch(webinar.externalId, { people: [ALICE], seconds: 60, replay: true })

    const stays = await rowsOf(there.provider().listStays(webinar))
    const events = (
      await Promise.all(
        there
          .provider()
          .listEvents(webinar)
          .map(rowsOf<{ sourceKey: string }>),
      )
    ).flat()

    expect([...stays, ...events].map(({ sourceKey }) => sourceKey)).toEqual([
      expect.stringMatching(/^live\|\d{7}\|c_7f3a9b@viewer\.livehall\.example\|2026-12-01 \d\d:\d\d:\d\d$/),
      expect.stringMatching(/^replay\|\d{7}\|c_7f3a9b@viewer\.livehall\.example\|2026-12-01 \d\d:\d\d:\d\d$/),
      expect.stringMatching(/^m_/),
      expect.stringMatching(/^\d+\|c_7f3a9b@/),
      expect.stringMatching(/^\d+\|c_7f3a9b@/),
      expect.stringMatching(/^\d+\|c_7f3a9b@/),
    ])
  })

  it.each([
    ['https://live.vhall.com/v3/lives/embedclient/watch/853138086', 'nickname', 'record_id'],
    ['https://live.vhall.com/webinar/inituser/853138086', 'name', 'rid'],
  ])('passes the viewer’s identity to %s', (watchBaseUrl, nameField, replayField) => {
    const webinar = { externalId: '853138086', watchBaseUrl, replayId: '4680346' }

    const url = new URL(watchUrl(webinar, { ...ALICE, pass: 'pass+/=' }, 'replay', 'https://live.vhall.com'))

    expect(Object.fromEntries(url.searchParams)).toEqual({
      email: ALICE.key,
      [nameField]: ALICE.name,
      k: 'pass+/=',
      [replayField]: '4680346',
    })
  })

  it('sends signed callbacks when a webinar starts, ends, has its replay or is deleted', async () => {
    const receiver = await callbackReceiver({ refuseFirst: 1 })
    const provider = there.provider()
    await provider.setCallback!({ url: receiver.url, secret: 'callbackkey' })
    const { externalId } = await provider.createWebinar(aDraft())

    await there.start(externalId)
    await there.end(externalId)
    await provider.deleteWebinar(externalId)
    const bodies = await receiver.received(5)
    await receiver.close()

    expect(await provider.getCallback!()).toEqual({ url: receiver.url })
    expect(bodies.every((body) => isGenuineCallback(body, 'callbackkey'))).toBe(true)
    // The first one was refused once, so it came twice, under one `mid`.
    expect(new Set(bodies.map(({ mid }) => mid)).size).toBe(4)
    expect(bodies.map(({ method_id, type }) => `${String(method_id)} ${String(type)}`).toSorted()).toEqual([
      '1 1',
      '1 1',
      '1 3',
      '10 undefined',
      '4 undefined',
    ])
  })

  it('refuses a signature that is missing before one that is wrong', async () => {
    expect(await codeOf(there.origin, { pos: '0', limit: '1' })).toBe(511046)
    expect(
      await codeOf(there.origin, { app_key: 'sandboxappkey0001', sign_type: '0', signed_at: '1', sign: 'x' }),
    ).toBe(511044)
  })

  it('refuses the first call above the limit of a minute', async () => {
    await there.control('rate-limit', { on: true, perMinute: 3 })
    const provider = there.provider()
    for (let call = 0; call < 3; call += 1) await provider.findWebinar(aDraft())

    await expect(provider.findWebinar(aDraft())).rejects.toMatchObject({ kind: 'limit_reached' })
  })

  async function useEverything() {
    const provider = there.provider()
    await provider.checkAccount()
    const cover = { bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0]), mime: 'image/jpeg', name: 'cover.jpg' }
    const { externalId } = await provider.createWebinar({ ...aDraft(), cover })
    await provider.updateWebinar(externalId, { title: '改名' })
    await provider.enableLandingPage(externalId)
    await there.registerThere(externalId, { name: '李雷', phone: '13800000000', email: '' })
    await provider.disableLandingPage(externalId, GATE)
    await there.control('faults', { operation: 'setWebinarK', kind: 'no_permission' })
    await provider.disableLandingPage(externalId, { ...GATE, failureUrl: 'http://hub.example/other' })
    await there.start(externalId)
    await there.watch(externalId, { people: 3, seconds: 60, chat: 3, signIn: 3, answer: 3, win: 3 })
    await there.end(externalId)
    const webinar = (await provider.getWebinar(externalId))!
    await rowsOf(provider.listRegistrants(externalId))
    await rowsOf(provider.listStays(webinar))
    await Promise.all(provider.listEvents(webinar).map(rowsOf))
    await there.control('faults', { operation: 'listWatchTrack', kind: 'no_permission' })
    await rowsOf(provider.listStays(webinar))
    await provider.setCallback!({ url: 'http://127.0.0.1:9/callback', secret: 'callbackkey' })
    await provider.setCallback!({ url: 'http://127.0.0.1:9/other', secret: 'callbackkey' })
    await all(provider.listWebinars())
    await provider.deleteWebinar(externalId)
  }

  async function ended(): Promise<ProviderWebinar> {
    const provider = there.provider()
    const { externalId } = await provider.createWebinar(aDraft())
    await there.start(externalId)
    await there.end(externalId)
    return (await provider.getWebinar(externalId))!
  }

  function vhallWith(settings: Parameters<typeof vhall>[0]['settings']) {
    return vhall({
      baseUrl: there.origin,
      watchBaseUrl: there.origin,
      appKey: 'sandboxappkey0001',
      secretKey: 'sandboxsecret0001',
      clock: { now: () => new Date('2026-12-01T11:00:00Z') },
      settings: { callsPerMinute: 0, ...settings },
    })
  }

  /** A row as VHall returns it, before it is mapped. */
  async function rawRow({ externalId }: ProviderWebinar): Promise<Record<string, unknown>> {
    const rows: Record<string, unknown>[] = []
    const send = globalThis.fetch
    globalThis.fetch = async (...request) => {
      const reply = await send(...request)
      const answer = (await reply.clone().json()) as { data: { list: Record<string, unknown>[] } }
      rows.push(...answer.data.list)
      return reply
    }
    await all(there.provider().listWebinars()).finally(() => (globalThis.fetch = send))
    return rows.find((row) => String(row.webinar_id) === externalId)!
  }
})

const aDraft = () => ({
  title: '新品发布会',
  startsAt: new Date('2026-12-01T12:00:00Z'),
  endsAt: new Date('2026-12-01T13:00:00Z'),
  intro: '议程与嘉宾',
  mode: 'video' as const,
})

async function all<T>(pages: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const page of pages) found.push(page)
  return found
}

async function rowsOf<Row>(feed: Feed<Row>): Promise<Row[]> {
  return (await all(feed.pages)).flatMap(({ rows }) => rows)
}

async function codeOf(origin: string, fields: Record<string, string>): Promise<number> {
  const reply = await fetch(`${origin}/v3/webinars/webinar/get-list`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  })
  return ((await reply.json()) as { code: number }).code
}
