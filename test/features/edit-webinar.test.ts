import { desc, eq } from 'drizzle-orm'
import { auditEntries } from '../../cloudfunctions/db/tables/audit-entries'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import type { HttpClient } from '../runtime/http-client'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

type Activity = { webinarId: number; subject: string; startsAt: string; kOn: boolean; formOn: boolean }

describe('editing a webinar', () => {
  let world: TestWorld
  let operator: HttpClient
  let webinar: WebinarDetail
  beforeEach(async () => {
    world = await openWorld({ at: '2026-12-01T04:00:00.000Z' })
    operator = await world.operator('operator')
    webinar = await world.webinar({ intro: '原来的简介', hostName: '原主讲人', promoContent: '<p>原来的内容</p>' })
  })
  afterEach(() => world.close())

  const edit = (changes: Record<string, unknown>) =>
    operator.patch<WebinarDetail & ErrorReply>(`/api/admin/webinars/${webinar.id}`, changes)
  const view = () => expectOk<WebinarDetail>(operator.get(`/api/admin/webinars/${webinar.id}`))
  const row = async () => (await world.product.db.select().from(webinars).where(eq(webinars.id, webinar.id)))[0]
  const atVhall = async () => (await world.vhall<{ activities: Activity[] }>('GET', 'activities')).activities[0]
  const startLive = () => world.product.db.update(webinars).set({ status: 'live' }).where(eq(webinars.id, webinar.id))

  it('changes title and time at VHall and here', async () => {
    const { status, body } = await edit({
      title: '新标题',
      startsAt: '2026-12-03T02:00:00.000Z',
      endsAt: '2026-12-03T03:00:00.000Z',
    })

    expect(status).toBe(200)
    expect(body).toMatchObject({
      title: '新标题',
      startsAt: '2026-12-03T02:00:00.000Z',
      endsAt: '2026-12-03T03:00:00.000Z',
    })
    expect(await atVhall()).toMatchObject({ subject: '新标题', startsAt: '2026-12-03T02:00:00.000Z' })
    expect(await row()).toMatchObject({ scheduleSequence: 1 })
  })

  it('keeps every field that was not sent', async () => {
    const before = await view()

    const { body } = await edit({ hostName: '新主讲人' })

    expect(body).toEqual({ ...before, hostName: '新主讲人', revision: expect.any(String) })
    expect(await row()).toMatchObject({ scheduleSequence: 0 })
  })

  it('changes nothing here when VHall refuses', async () => {
    await world.vhall('POST', 'faults', { operation: 'editWebinar', kind: 'refused', msg: '标题含有敏感词' })
    const before = await view()

    const { status, body } = await edit({ title: '新标题', hostName: '新主讲人' })

    expect(status).toBe(502)
    expect(body.error).toMatchObject({ code: 'provider_refused', providerMessage: '标题含有敏感词' })
    expect(await view()).toEqual(before)
  })

  it.each([
    ['the title', { title: '新标题' }],
    ['the start', { startsAt: '2026-12-03T02:00:00.000Z', endsAt: '2026-12-03T03:00:00.000Z' }],
    ['the intro', { intro: '新简介' }],
  ])('no longer changes %s once it is live', async (_, changes) => {
    await startLive()
    const before = await view()

    const { status, body } = await edit(changes)

    expect(status).toBe(409)
    expect(body.error.code).toBe('not_editable')
    expect(await view()).toEqual(before)
  })

  it('changes the product’s own fields at any time, also when the form sends the others unchanged', async () => {
    await startLive()
    const { title, startsAt, endsAt, intro } = webinar

    const { status, body } = await edit({
      title,
      startsAt,
      endsAt,
      intro,
      hostName: '新主讲人',
      isListed: false,
      watchMode: 'browser',
      promoContent: '<p>新内容</p>',
    })

    expect(status).toBe(200)
    expect(body).toMatchObject({
      title,
      hostName: '新主讲人',
      isListed: false,
      watchMode: 'browser',
      promoContent: '<p>新内容</p>',
    })
  })

  it('refuses a new time in the past at its field', async () => {
    const { body } = await edit({ startsAt: '2026-11-01T02:00:00.000Z' })

    expect(body.error).toMatchObject({ code: 'bad_input', fields: { startsAt: '开始时间不能早于现在' } })
  })

  it('enables VHall’s own link and form while the live link is off, and disables them while it is on', async () => {
    const off = await edit({ usesLiveLink: false })
    const open = await atVhall()
    const on = await edit({ usesLiveLink: true })

    expect(off.body).toMatchObject({ usesLiveLink: false, link: '' })
    expect(open).toMatchObject({ kOn: false, formOn: true })
    expect(on.body).toMatchObject({ usesLiveLink: true, link: expect.stringContaining(webinar.code) })
    expect(await atVhall()).toMatchObject({ kOn: true, formOn: false })
  })

  it('adds a webinar at the end of the carousel and removes it again', async () => {
    const first = await world.webinar({ title: '第一张', inCarousel: true })

    const added = await edit({ inCarousel: true })
    const removed = await edit({ inCarousel: false })

    expect(first.carouselPosition).toBe(1)
    expect(added.body.carouselPosition).toBe(2)
    expect(removed.body.carouselPosition).toBeNull()
  })

  it('says that a webinar does not exist', async () => {
    const reply = await operator.patch(`/api/admin/webinars/${crypto.randomUUID()}`, { hostName: '谁' })

    expect(reply.status).toBe(404)
  })

  it('removes harmful content that an editor, a paste or a forged request sends', async () => {
    const { body } = await edit({
      promoContent: [
        '<script>alert(1)</script>',
        '<p onclick="alert(1)" style="text-align:center;position:fixed">正文<img src="x" onerror="alert(1)"></p>',
        '<a href="javascript:alert(1)">坏链接</a><a href="https://example.com/a">好链接</a>',
        '<img src="https://cdn.example.com/a.png"><img src="http://tracker.example.com/a.png"><img src="//evil.example/a.png">',
        '<iframe src="https://evil.example"></iframe><svg onload="alert(1)"></svg><form><input></form>',
      ].join(''),
    })

    expect(body.promoContent).toBe(
      [
        '<p style="text-align:center">正文</p>',
        '<a rel="noopener noreferrer nofollow" target="_blank">坏链接</a>',
        '<a href="https://example.com/a" rel="noopener noreferrer nofollow" target="_blank">好链接</a>',
        '<img src="https://cdn.example.com/a.png" />',
      ].join(''),
    )
  })

  it('records the values before and after', async () => {
    await edit({ hostName: '新主讲人' })

    const [entry] = await world.product.db
      .select()
      .from(auditEntries)
      .where(eq(auditEntries.subjectId, webinar.id))
      .orderBy(desc(auditEntries.id))
      .limit(1)

    expect(entry).toMatchObject({
      action: 'webinar.updated',
      before: { hostName: '原主讲人' },
      after: { hostName: '新主讲人' },
      requestId: expect.any(String),
    })
  })
})
