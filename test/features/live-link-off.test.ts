import type { ErrorReply } from '../../shared/contracts/errors'
import type { MyRegistration, PromoPage, RegisterReply, WatchReply } from '../../shared/contracts/visitor'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import type { HttpClient } from '../runtime/http-client'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('a webinar without our live link', () => {
  let world: TestWorld
  let story: SyncStory
  let operator: HttpClient
  beforeEach(async () => {
    world = await openWorld()
    story = syncStory(world)
    await story.withoutLimits()
    operator = await world.operator('operator')
  })
  afterEach(() => world.close())

  const promo = (client: HttpClient, { code }: WebinarDetail) =>
    expectOk<PromoPage>(client.get(`/api/visitor/webinars/${code}`))
  const change = ({ id }: { id: string }, body: Record<string, unknown>) =>
    operator.patch<WebinarDetail & ErrorReply>(`/api/admin/webinars/${id}`, body)
  const mine = async (client: HttpClient) =>
    (await expectOk<{ items: MyRegistration[] }>(client.get('/api/visitor/me/registrations'))).items
  /** VHall's page as any browser gets it. */
  const atVhall = (url: string, form?: Record<string, string>) => {
    const { pathname } = new URL(url)
    return fetch(`${world.outside.vhall.origin}${pathname}`, {
      redirect: 'manual',
      ...(form && {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: new URLSearchParams(form).toString(),
      }),
    })
  }

  it('sends everybody, also outside WeChat, to VHall’s own form, and a sync imports the registrations', async () => {
    const webinar = await world.webinar({ title: '开放报名', usesLiveLink: false })
    const page = await promo(world.anyone, webinar)

    const form = await atVhall(page.providerUrl!)
    const sent = await atVhall(page.providerUrl!, { name: '何敏', phone: '13912345678', email: 'he.min@example.com' })
    await story.sync(webinar)

    expect(page).toMatchObject({ usesLiveLink: false, providerUrl: expect.stringContaining(webinar.externalId!) })
    expect(await form.text()).toContain('观看前请先登记')
    expect(sent.status).toBe(302)
    expect(await story.audience(webinar, 'registered')).toMatchObject([{ name: '何敏', source: 'provider' }])
    expect(await story.detail(webinar)).toMatchObject({ link: '', providerUrl: page.providerUrl, registeredCount: 1 })
  })

  it('passes no identity of ours to VHall, not even for people who registered before it was switched off', async () => {
    const webinar = await world.webinar({ title: '先开后关' })
    await story.register(webinar, ['alice'])
    await change(webinar, { usesLiveLink: false })
    const alice = await world.visitor('alice')

    const again = await alice.post<RegisterReply>(`/api/visitor/webinars/${webinar.code}/registrations`)
    const watch = await alice.post<WatchReply>(`/api/visitor/webinars/${webinar.code}/watch`, { what: 'live' })

    const providerUrl = expect.stringContaining(webinar.externalId!)
    expect(again.body).toEqual({ outcome: 'use_provider_page', url: providerUrl })
    expect(watch.body).toEqual({ outcome: 'use_provider_page', url: providerUrl })
    expect(JSON.stringify(watch.body)).not.toMatch(/email=|nickname=|k=/)
    expect(await mine(alice)).toMatchObject([{ usesLiveLink: false, mayCancel: true, registration: 'registered' }])
  })

  it('has VHall’s own landing page enabled, which is disabled again when the live link is on', async () => {
    const webinar = await world.webinar({ title: '开关', usesLiveLink: false })
    const { providerUrl } = await promo(world.anyone, webinar)

    const on = await change(webinar, { usesLiveLink: true })
    const closed = await atVhall(providerUrl!)
    const off = await change(webinar, { usesLiveLink: false })
    const open = await atVhall(providerUrl!)

    expect(on.body).toMatchObject({
      usesLiveLink: true,
      providerUrl: null,
      link: expect.stringContaining(webinar.code),
    })
    expect([closed.status, closed.headers.get('location')]).toEqual([302, on.body.link])
    expect(off.body).toMatchObject({ usesLiveLink: false, link: '' })
    expect(open.status).toBe(200)
    expect(await open.text()).toContain('观看前请先登记')
  })

  it('cannot be switched while it is live', async () => {
    const webinar = await story.liveWebinar({ title: '正在直播' })
    await story.callbacksArrived()
    await world.drainJobs()

    const reply = await change(webinar, { usesLiveLink: false })

    expect(reply).toMatchObject({
      status: 409,
      body: { error: { code: 'not_editable', message: expect.stringContaining('正在进行') } },
    })
  })

  it('shows what was registered at VHall under my registrations, to be cancelled there', async () => {
    const webinar = await world.webinar({ title: '平台报名', usesLiveLink: false })
    const other = await world.webinar({ title: '我们的' })
    const [guest] = await story.register(other, ['bob'])
    await world.product.db.execute(
      `insert into registrations (webinar_id, contact_id, status, registered_at, source) values ('${webinar.id}', '${guest!.contactId}', 'registered', now(), 'provider')`,
    )
    const bob = await world.visitor('bob')

    const reply = await bob.delete<ErrorReply>(`/api/visitor/webinars/${webinar.code}/registrations`)

    expect(reply).toMatchObject({ status: 409, body: { error: { message: expect.stringContaining('直播平台') } } })
    expect((await mine(bob)).find(({ title }) => title === '平台报名')).toMatchObject({
      mayCancel: false,
      usesLiveLink: false,
    })
    expect((await mine(bob)).find(({ title }) => title === '我们的')).toMatchObject({
      mayCancel: true,
      usesLiveLink: true,
    })
  })
})
