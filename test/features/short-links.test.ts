import { sql } from 'drizzle-orm'
import { mergeContacts } from '../../cloudfunctions/features/contacts/merge-contacts'
import type { AcquisitionChannel } from '../../shared/contracts/acquisition-channels'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { Inviter, LinkSet, LinkTarget, Share } from '../../shared/contracts/links'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { CONSENT } from '../runtime/consent'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

const PHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile/15E148 Safari/604.1'
const WECHAT = `${PHONE} MicroMessenger/8.0.49`
const DESKTOP = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/124.0 Safari/537.36'
const filled = { name: '林晓雨', phone: '13800138001', email: 'lin@example.com' }

describe('a short link', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  beforeAll(async () => {
    world = await openWorld()
  })
  beforeEach(async () => {
    webinar = await world.webinar({ title: '新品 <发布会>' })
  })
  afterAll(() => world.close())

  const open = (id: string, userAgent: string, cookie = '') =>
    world.anyone.request(`/r/${id}`, { headers: { 'user-agent': userAgent, ...(cookie && { cookie }) } })
  const linksOf = async (channelId?: string) =>
    expectOk<LinkSet>(
      (await world.operator()).get(
        `/api/admin/links?webinarId=${webinar.id}${channelId ? `&channelId=${channelId}` : ''}`,
      ),
    )
  const channel = async () =>
    expectOk<AcquisitionChannel>(
      (await world.operator()).post('/api/admin/acquisition-channels', {
        webinarId: webinar.id,
        code: 'moments',
        name: '朋友圈',
        utmSource: 'wechat',
      }),
    )
  /** An earlier test moves the clock by a month. */
  const shanghaiDay = (at: string) =>
    new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', month: 'long', day: 'numeric' }).format(new Date(at))
  const visits = async () =>
    (
      await expectOk<{ items: AcquisitionChannel[] }>(
        (await world.operator()).get(`/api/admin/acquisition-channels?webinarId=${webinar.id}`),
      )
    ).items[0]?.visits

  it('stays the same however often the panel asks for it', async () => {
    const first = await linksOf()
    const second = await linksOf()

    expect(second).toEqual(first)
    expect(first.short).toBe(`${world.origin}/r/${first.shortLinkId}`)
  })

  it('opens the H5 page inside WeChat, with the channel and its utm marks', async () => {
    const { id } = await channel()
    const { shortLinkId, h5 } = await linksOf(id)

    const opened = await open(shortLinkId, WECHAT)

    expect(opened.status).toBe(302)
    expect(opened.headers.get('location')).toBe(`/m/webinar?code=${webinar.code}&ch=moments&utm_source=wechat`)
    expect(h5).toBe(`${world.origin}/m/webinar?code=${webinar.code}&ch=moments&utm_source=wechat`)
  })

  it('opens the mini-program from other phone browsers, by one WeChat link that all visitors share', async () => {
    const { shortLinkId } = await linksOf()

    const [first, second] = [await open(shortLinkId, PHONE), await open(shortLinkId, PHONE)]
    world.clock.advance({ days: 30 })
    const later = await open(shortLinkId, PHONE)

    const [address, again, renewed] = [first, second, later].map(
      (reply) => (reply.headers.get('location') ?? '').split('?')[0],
    )
    expect(address).toMatch(/^http:\/\/wechat\.hub\.localhost:\d+\/url-link\/\w+$/)
    expect(again).toBe(address)
    expect(renewed).not.toBe(address)
    expect((await world.anyone.request(String(address))).status).toBe(404)
    expect(await (await world.anyone.request(String(renewed))).text()).toContain(`/m/webinar?s=${shortLinkId}`)
  })

  it('falls back to H5 on a phone when WeChat gives no link', async () => {
    const { shortLinkId } = await linksOf()
    await world.wechat('POST', 'next-answer', { path: '/wxa/generate_urllink', answer: { errcode: 44990 } })

    const opened = await open(shortLinkId, PHONE)

    expect(opened.headers.get('location')).toBe(`/m/webinar?code=${webinar.code}`)
  })

  it('shows a QR code with instructions on a computer, and never renders the title as markup', async () => {
    const { shortLinkId } = await linksOf()

    const page = await (await open(shortLinkId, DESKTOP)).text()

    expect(page).toContain('新品 &lt;发布会&gt;')
    expect(page).toContain(`href="/m/webinar?code=${webinar.code}"`)
    expect(page).toContain('<svg role="img"')
  })

  it.each(['unknown1', 'x', '%2F%2Fevil.example', 'a'.repeat(500)])(
    'that does not exist (%s) shows a page that says so',
    async (id) => {
      const opened = await open(id, WECHAT)

      expect(opened.status).toBe(404)
      expect(opened.headers.get('location')).toBeNull()
      expect(await opened.text()).toContain('这个链接已经失效')
    },
  )

  it('redirects only to our own pages, whatever the request contains', async () => {
    const { shortLinkId } = await linksOf()

    const opened = await open(`${shortLinkId}?url=https://evil.example&return=//evil.example`, WECHAT)

    expect(opened.headers.get('location')).toBe(`/m/webinar?code=${webinar.code}`)
  })

  it('counts one visit for the click and the page that it opens', async () => {
    const { id } = await channel()
    const { shortLinkId } = await linksOf(id)

    const clicked = await open(shortLinkId, WECHAT)
    const cookie = clicked.headers.getSetCookie().find((line) => line.startsWith('livehall_browser=')) ?? ''
    const browser = cookie.split(';')[0]?.split('=')[1] ?? ''
    await world.anyone.post('/api/visitor/visits', { webinarCode: webinar.code, channel: 'moments', browser })
    await open(shortLinkId, WECHAT, `livehall_browser=${browser}`)

    expect(await visits()).toBe(1)
  })

  it.each<[string, string, Record<string, string>]>([
    ['a chat preview', 'facebookexternalhit/1.1', {}],
    ['another chat preview', 'Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', {}],
    ['a search engine', 'Mozilla/5.0 (compatible; Baiduspider/2.0)', {}],
    ['a mail filter', 'Mozilla/5.0 (Windows NT 10.0) ms-office; MSOffice 16', {}],
    ['a browser that loads ahead', WECHAT, { 'sec-purpose': 'prefetch;prerender' }],
    ['a program without a name', '', {}],
  ])('shows what it is about to %s, and counts no visit', async (_who, userAgent, headers) => {
    const { id } = await channel()
    const { shortLinkId } = await linksOf(id)

    const seen = await world.anyone.request(`/r/${shortLinkId}`, { headers: { 'user-agent': userAgent, ...headers } })
    const page = await seen.text()

    expect([seen.status, seen.headers.getSetCookie()]).toEqual([200, []])
    expect(page).toContain('<meta property="og:title" content="新品 &lt;发布会&gt;" />')
    expect(page).toContain(`<meta property="og:description" content="${shanghaiDay(webinar.startsAt)}`)
    expect(await visits()).toBe(0)
  })

  it('counts no visit when a filter asks for its headers alone', async () => {
    const { id } = await channel()
    const { shortLinkId } = await linksOf(id)

    await world.anyone.request(`/r/${shortLinkId}`, { method: 'HEAD', headers: { 'user-agent': WECHAT } })

    expect(await visits()).toBe(0)
  })

  it.each(['.', ',', '。', '，', '）', ')', '!', '%20', '%20%20', '"', '>', '/', '…'])(
    'still opens with %s behind it, and is counted',
    async (tail) => {
      const { id } = await channel()
      const { shortLinkId } = await linksOf(id)

      const opened = await open(`${shortLinkId}${tail}`, WECHAT)

      expect(opened.status).toBe(302)
      expect(opened.headers.get('location')).toMatch(`/m/webinar?code=${webinar.code}&ch=moments`)
      expect(await visits()).toBe(1)
    },
  )

  it('is encoded in the mini-program code, whose picture WeChat draws', async () => {
    const { id } = await channel()
    const { shortLinkId, hasMiniProgram } = await linksOf(id)

    const picture = await (
      await world.operator()
    ).request(`/api/admin/links/${shortLinkId}/mini-program-code?width=280`)
    const target = await expectOk<LinkTarget>(world.anyone.get(`/api/visitor/links/${shortLinkId}`))

    expect(hasMiniProgram).toBe(true)
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(target).toEqual({ webinarCode: webinar.code, channel: 'moments', isShare: false })
  })

  it('stops working when its webinar is deleted', async () => {
    const { shortLinkId } = await linksOf()
    await world.product.db.execute(`update webinars set deleted_at = now() where id = '${webinar.id}'`)

    expect((await open(shortLinkId, WECHAT)).status).toBe(404)
    expect((await world.anyone.get<ErrorReply>(`/api/visitor/links/${shortLinkId}`)).status).toBe(404)
  })
})

describe('sharing a webinar', () => {
  let world: TestWorld
  let webinar: WebinarDetail
  beforeAll(async () => {
    world = await openWorld()
    webinar = await world.webinar()
  })
  afterAll(() => world.close())

  const register = async (user: string, share?: string) =>
    (await world.visitor(user)).post(`/api/visitor/webinars/${webinar.code}/registrations`, {
      answers: { ...filled, name: user },
      consent: CONSENT,
      ...(share && { touch: { share } }),
    })
  const share = async (user: string, body = {}) =>
    expectOk<Share>((await world.visitor(user)).post(`/api/visitor/webinars/${webinar.code}/shares`, body))
  const inviters = async () =>
    expectOk<{ items: Inviter[]; total: number }>(
      (await world.operator('viewer')).get(`/api/admin/webinars/${webinar.id}/inviters`),
    )

  it('gives everybody a personal link, with a mini-program code when requested', async () => {
    await register('alice')

    const [mine, again, bobs] = [
      await share('alice'),
      await share('alice', { withMiniProgramCode: true }),
      await share('bob'),
    ]

    expect(again.id).toBe(mine.id)
    expect(bobs.id).not.toBe(mine.id)
    expect(mine).toMatchObject({ sharerName: 'alice', shortLink: `${world.origin}/r/${mine.id}`, miniProgramCode: '' })
    expect(again.miniProgramCode).toMatch(/^data:image\/png;base64,/)
  })

  it('credits registrations through the link to the sharer, except the sharer’s own', async () => {
    const { id } = await share('alice')
    await (await world.visitor('alice')).delete(`/api/visitor/webinars/${webinar.code}/registrations`)

    await register('alice', id)
    await register('bob', id)
    await register('carol', id)

    expect(await inviters()).toEqual({
      items: [{ contactId: expect.any(String), name: 'a***', invited: 2, watched: 0 }],
      total: 2,
    })
  })

  it('keeps the credit when two contacts are merged, except for the person’s own registration', async () => {
    const { id } = await share('alice')
    await register('david', id)
    const { rows } = await world.product.db.execute<{ id: string }>(
      sql`select id from contacts where name in ('alice', 'bob') order by name`,
    )
    const [alice = '', bob = ''] = rows.map((row) => row.id)

    await world.product.db.transaction((tx) =>
      mergeContacts({ ids: [alice, bob], reason: 'confirmed_phone', at: world.clock.now() }, tx),
    )

    const { items, total } = await inviters()
    expect([items.length, total]).toEqual([1, 2])
  })

  it('gives no credit for another webinar', async () => {
    const { id } = await share('bob')
    const other = await world.webinar()
    await (
      await world.visitor('alice')
    ).post(`/api/visitor/webinars/${other.code}/registrations`, { consent: CONSENT, touch: { share: id } })

    const credited = await expectOk<{ total: number }>(
      (await world.operator()).get(`/api/admin/webinars/${other.id}/inviters`),
    )

    expect(credited.total).toBe(0)
  })
})

describe('the official account’s code of a channel', () => {
  let world: TestWorld
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.close())

  it('is the same each time, and does not exist for the hall', async () => {
    const webinar = await world.webinar()
    const owner = await world.operator()
    const { id } = await expectOk<AcquisitionChannel>(
      owner.post('/api/admin/acquisition-channels', { webinarId: webinar.id, code: 'booth', name: '展台' }),
    )

    const ask = () => expectOk<LinkSet>(owner.get(`/api/admin/links?webinarId=${webinar.id}&channelId=${id}`))
    const [first, second, hall] = [await ask(), await ask(), await expectOk<LinkSet>(owner.get('/api/admin/links'))]

    expect(first.officialAccountCode).toMatch(/^https?:\/\//)
    expect(second.officialAccountCode).toBe(first.officialAccountCode)
    expect(hall.officialAccountCode).toBe('')
  })
})
