import { sql } from 'drizzle-orm'
import type { AcquisitionChannel } from '../../shared/contracts/acquisition-channels'
import type { LinkSet } from '../../shared/contracts/links'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const WECHAT = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 MicroMessenger/8.0.49'

describe('the visits of a channel', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  let channel: AcquisitionChannel
  // The limits are counted in the process and in real time, so each test has a product of its own.
  beforeEach(async () => {
    world = await openWorld()
    webinar = await world.webinar()
    channel = await expectOk<AcquisitionChannel>(
      (await world.operator('operator')).post('/api/admin/acquisition-channels', {
        webinarId: webinar.id,
        code: 'moments',
        name: '朋友圈',
      }),
    )
  })
  afterEach(() => world.close())

  const tell = (browser?: string) =>
    world.anyone.post<{ counted: boolean; issued?: string }>('/api/visitor/visits', {
      webinarCode: webinar.code,
      channel: 'moments',
      browser,
    })
  const issue = async () => (await tell()).body.issued ?? ''
  const counted = async () => {
    const { rows } = await world.product.db.execute<{ n: number }>(
      sql`select count(*)::int as n from acquisition_channel_visits`,
    )
    return rows[0]?.n
  }
  async function shortLink(): Promise<string> {
    const query = `webinarId=${webinar.id}&channelId=${channel.id}`
    return (await expectOk<LinkSet>((await world.operator('operator')).get(`/api/admin/links?${query}`))).shortLinkId
  }

  it.each([
    ['of letters', () => 'invented-browser-0001'],
    ['as earlier versions made it', () => 'a1b2c3d4e5f60718293a4b5c'],
    ['in the format of ours', () => 'A'.repeat(38)],
    ['with the signature of another', (mine: string) => `AAAAAAAAAAAAAAAA${mine.slice(16)}`],
    ['cut off', (mine: string) => mine.slice(0, 37)],
    ['without its signature', (mine: string) => mine.slice(0, 16)],
  ])('do not count an invented browser id %s; it gets a real one', async (_how, invent) => {
    const { status, body } = await tell(invent(await issue()))

    expect({ status, counted: body.counted }).toEqual({ status: 200, counted: false })
    expect(await counted()).toBe(0)
    expect((await tell(body.issued)).body).toEqual({ counted: true })
    expect(await counted()).toBe(1)
  })

  it('count a browser with an id of ours once a day', async () => {
    const mine = await issue()

    const replies = [await tell(mine), await tell(mine)]

    expect(replies.map(({ body }) => body)).toEqual([{ counted: true }, { counted: false }])
  })

  it('of one address are limited, whichever ids it has', async () => {
    const ids = await Promise.all(Array.from({ length: 65 }, issue))

    const statuses: number[] = []
    for (const id of ids) statuses.push((await tell(id)).status)

    expect(statuses.filter((status) => status === 429)).toHaveLength(5)
    expect(await counted()).toBe(60)
  })

  it('are counted for clicks on a short link without an id only up to the limit; the link still leads there', async () => {
    const id = await shortLink()

    const statuses = new Set<number>()
    for (let n = 0; n < 70; n += 1)
      statuses.add(
        (
          await world.anyone.request(`/r/${id}`, {
            headers: { 'user-agent': WECHAT, cookie: `livehall_browser=invented-browser-${n}` },
          })
        ).status,
      )

    expect([...statuses]).toEqual([302])
    expect(await counted()).toBe(60)
  })
})
