import { eq, sql } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { timelineEvents } from '../../cloudfunctions/db/tables/timeline-events'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import { queueAtProvider } from '../../cloudfunctions/features/registration/queue-at-provider'
import type { MyWebinar, PromoPage, RegisterReply, WatchReply } from '../../shared/contracts/visitor'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { CONSENT } from '../runtime/consent'
import { openWorld, type TestWorld } from '../runtime/world'
import { ZOOM_ADMIN, ZOOM_HOST, zoomStory, type ZoomStory } from '../runtime/zoom-story'

type ZoomCall = { operation: string; path: string }
const GUESTS = ['alice', 'bob', 'carol']
type Registrants = { total: number; items: unknown[]; atProvider: Record<string, number> | null }
type Registrant = { email: string; id: string; status: string }

describe('registering for a webinar at Zoom', () => {
  let world: TestWorld
  let story: ZoomStory
  let webinar: WebinarDetail
  let people = 0
  const db = () => world.product.db

  beforeAll(async () => {
    world = await openWorld()
    story = zoomStory(world)
    await story.connect()
  })
  beforeEach(async () => {
    people = 0
    await db().execute(sql`truncate contacts, call_budgets cascade`)
    await world.zoom('DELETE', 'faults')
    webinar = await story.webinar()
    await world.drainJobs()
  })
  afterAll(() => world.close())

  const path = () => `/api/visitor/webinars/${webinar.code}`
  /** A new visitor, with a unique e-mail unless one is given. */
  async function somebody(email?: string) {
    const user = GUESTS[people] ?? ''
    people += 1
    const visitor = await world.visitor(user)
    const answers = {
      name: '林晓雨',
      phone: `1380013${String(1000 + people)}`,
      email: email ?? `${user}@customer.example`,
    }
    const register = (changes: Record<string, string> = {}) =>
      visitor.post<RegisterReply & { error?: { message: string } }>(`${path()}/registrations`, {
        answers: { ...answers, ...changes },
        consent: CONSENT,
      })
    const row = async () =>
      (
        await db()
          .select()
          .from(registrations)
          .innerJoin(contacts, eq(contacts.id, registrations.contactId))
          .where(eq(registrations.webinarId, webinar.id))
      ).find(({ contacts: { phone } }) => phone?.endsWith(answers.phone.slice(1)))?.registrations
    return {
      visitor,
      email: answers.email,
      register,
      row,
      mine: async () => (await visitor.get<MyWebinar>(`${path()}/me`)).body,
      watch: async (what = 'live') => (await visitor.post<WatchReply>(`${path()}/watch`, { what })).body,
    }
  }
  const atZoom = (action: string, body: unknown = {}) =>
    world.zoom('POST', `webinars/${webinar.externalId}/${action}`, body)
  const registrants = async () =>
    (await world.zoom<{ people: Registrant[] }>('GET', `webinars/${webinar.externalId}`)).people
  const asked = async (name: string) =>
    (await world.zoom<{ calls: ZoomCall[] }>('GET', 'calls')).calls.filter(
      ({ operation, path: called }) => operation === name && called.includes(`/${webinar.externalId}/`),
    ).length
  const timesAsked = () => asked('webinarRegistrantCreate')
  const timeline = async (contactId = '') =>
    (
      await db().select().from(timelineEvents).where(eq(timelineEvents.contactId, contactId)).orderBy(timelineEvents.id)
    ).map(({ type }) => type)

  it('registers the person here at once, and at Zoom by a job that fetches their personal link', async () => {
    const lin = await somebody()

    const reply = await lin.register()
    const before = await lin.mine()
    await world.drainJobs()

    expect(reply.body).toEqual({ outcome: 'registered' })
    expect(before).toMatchObject({ registration: 'registered', atProvider: { state: 'queued', reason: null } })
    expect(await lin.mine()).toMatchObject({ registration: 'registered', atProvider: { state: 'done', reason: null } })
    expect(await registrants()).toEqual([expect.objectContaining({ email: lin.email, status: 'approved' })])
    expect(await lin.row()).toMatchObject({
      status: 'registered',
      providerState: 'done',
      providerStatus: 'registered',
      providerRegistrantId: expect.any(String) as string,
      providerJoinUrl: expect.stringContaining('tk=') as string,
    })
  })

  it('opens the room only with the person’s own link', async () => {
    const [lin, chen] = [await somebody(), await somebody()]
    await lin.register()
    await chen.register()
    await world.drainJobs()
    await atZoom('start')
    await db().update(webinars).set({ status: 'live' }).where(eq(webinars.id, webinar.id))

    const [ofLin, ofChen] = [await lin.watch(), await chen.watch()]

    expect(ofLin).toMatchObject({ outcome: 'watch', url: (await lin.row())?.providerJoinUrl, watchMode: 'browser' })
    expect(ofChen).toMatchObject({ url: (await chen.row())?.providerJoinUrl })
    expect((ofLin as { url: string }).url).not.toBe((ofChen as { url: string }).url)
  })

  it('registers once at Zoom, however often a person taps, and is approved again after a cancellation', async () => {
    const lin = await somebody()

    await Promise.all([lin.register(), lin.register(), lin.register()])
    await world.drainJobs()
    await lin.register()
    await world.drainJobs()
    const first = await timesAsked()
    await lin.visitor.delete(`${path()}/registrations`)
    await world.drainJobs()
    const cancelled = { ours: await lin.row(), zooms: await registrants() }
    await lin.register()
    await world.drainJobs()

    expect(first).toBe(1)
    expect(cancelled.ours).toMatchObject({
      status: 'cancelled',
      providerStatus: 'cancelled',
      providerState: 'done',
      providerJoinUrl: null,
    })
    expect(cancelled.zooms.filter(({ status }) => status === 'approved')).toEqual([])
    expect(await timesAsked()).toBe(1)
    expect((await registrants()).map(({ status }) => status)).toEqual(['approved'])
    expect(await lin.mine()).toMatchObject({ registration: 'registered', atProvider: { state: 'done' } })
  })

  it('makes no call to Zoom when somebody cancels and registers again before the job has run', async () => {
    const lin = await somebody()

    await lin.register()
    await lin.visitor.delete(`${path()}/registrations`)
    await world.drainJobs()
    const never = await timesAsked()
    await lin.register()
    await world.drainJobs()
    await lin.visitor.delete(`${path()}/registrations`)
    await lin.register()
    await world.drainJobs()

    expect(never).toBe(0)
    expect(await timesAsked()).toBe(1)
    expect(await asked('deleteWebinarRegistrant')).toBe(0)
  })

  it('looks in Zoom’s list after a lost response instead of registering again', async () => {
    const lin = await somebody()
    await lin.register()
    await world.drainJobs()
    const there = await lin.row()
    // The response never arrived, so only the request is known.
    await db()
      .update(registrations)
      .set({
        providerState: 'queued',
        providerStatus: null,
        providerRegistrantId: null,
        providerJoinUrl: null,
        providerAskedAt: world.clock.now(),
      })
      .where(eq(registrations.id, there?.id ?? ''))

    await queueAtProvider([there?.id ?? ''], db())
    await world.drainJobs()

    expect(await timesAsked()).toBe(1)
    expect(await lin.row()).toMatchObject({
      providerState: 'done',
      providerRegistrantId: there?.providerRegistrantId,
      providerJoinUrl: there?.providerJoinUrl,
    })
  })

  it.each([
    ['the host', ZOOM_HOST],
    ['the user who connected the account', ZOOM_ADMIN.toUpperCase()],
  ])('refuses %s with a message, without a call to Zoom and without a registration', async (_who, email) => {
    const host = await somebody(email)

    const reply = await host.register()
    const english = await host.visitor.request(`${path()}/registrations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify({ answers: { name: 'Zhou', phone: '13800138001', email }, consent: CONSENT }),
    })
    await world.drainJobs()

    expect(reply).toMatchObject({ status: 409, body: { error: { message: '主持人或嘉宾不能报名自己的研讨会' } } })
    expect(((await english.json()) as { error: { message: string } }).error.message).toBe(
      "The webinar host can't register for the webinar",
    )
    expect(await timesAsked()).toBe(0)
    expect(await host.row()).toBeUndefined()
  })

  it('explains the refusal to a panelist, which only Zoom can detect, and accepts another address', async () => {
    const made = await story.makeAtZoom({
      topic: '圆桌',
      panelists: [{ name: '嘉宾', email: 'panelist@partner.example' }],
    })
    await story.syncAll()
    webinar = await story.ours(made.id)
    await openOurLink()
    const panelist = await somebody('panelist@partner.example')

    await panelist.register()
    await world.drainJobs()
    const refused = await panelist.mine()
    const again = await panelist.visitor.post<RegisterReply>(`${path()}/registrations`, {})
    await panelist.register({ email: 'panelist.private@partner.example' })
    await world.drainJobs()

    expect(refused).toMatchObject({
      registration: 'registered',
      atProvider: { state: 'failed', reason: 'panelist_cannot_register' },
      registersInOneTap: false,
    })
    expect(again.body).toMatchObject({
      outcome: 'ask',
      missing: ['email'],
      known: { email: 'panelist@partner.example', name: '林晓雨' },
    })
    expect(await panelist.mine()).toMatchObject({ atProvider: { state: 'done' } })
  })

  async function openOurLink() {
    const reply = await (await world.operator()).patch(`/api/admin/webinars/${webinar.id}`, { usesLiveLink: true })
    if (reply.status !== 200) throw new Error(JSON.stringify(reply.body))
  }

  it('shows no form where Zoom asks more than we can answer, and says where to register', async () => {
    const made = await story.makeAtZoom({ topic: '要填公司', requiredQuestion: '您的公司' })
    await story.syncAll()
    webinar = await story.ours(made.id)
    const lin = await somebody()
    await openOurLink()

    const page = (await world.anyone.get<PromoPage>(path())).body
    const reply = await lin.visitor.post<RegisterReply>(`${path()}/registrations`, {})

    expect(page).toMatchObject({
      registersAt: 'provider_page',
      providerUrl: expect.stringContaining(`/j/${made.id}`) as string,
    })
    expect(reply.body).toEqual({ outcome: 'use_provider_page', url: page.providerUrl })
  })

  it('learns from a refusal that Zoom now asks more, and shows it before later visitors register', async () => {
    await atZoom('change', { requiredQuestion: '您的公司' })
    const lin = await somebody()

    await lin.register()
    await world.drainJobs()

    expect(await lin.mine()).toMatchObject({ atProvider: { state: 'failed', reason: 'other_questions' } })
    expect((await world.anyone.get<PromoPage>(path())).body).toMatchObject({ registersAt: 'provider_page' })
  })

  it('says that registration is closed, and offers no form, after the host has switched it off', async () => {
    await atZoom('change', { approvalType: 2 })
    const [first, second] = [await somebody(), await somebody()]

    await first.register()
    await world.drainJobs()
    const reply = await second.register()

    expect(await first.mine()).toMatchObject({ atProvider: { state: 'failed', reason: 'registration_off' } })
    expect(reply).toMatchObject({
      status: 409,
      body: { error: { message: '主办方已关闭这场直播的报名，请联系主办方' } },
    })
    expect((await world.anyone.get<PromoPage>(path())).body).toMatchObject({ registersAt: 'closed' })
  })

  it('waits for the host’s approval where Zoom requires it, and shows this', async () => {
    await atZoom('change', { approvalType: 1 })
    const lin = await somebody()

    await lin.register()
    await world.drainJobs()
    const waiting = { mine: await lin.mine(), watch: await lin.watch() }
    await atZoom('approve', { email: lin.email })
    await story.syncAll()

    expect(waiting).toMatchObject({
      mine: { registration: 'pending', atProvider: { state: 'done' } },
      watch: { outcome: 'pending' },
    })
    expect(await lin.mine()).toMatchObject({ registration: 'registered' })
    expect((await lin.row())?.providerJoinUrl).toContain('tk=')
  })

  it('cancels here the people who are removed from the list at Zoom, and nobody else', async () => {
    const [lin, chen] = [await somebody(), await somebody()]
    await lin.register()
    await chen.register()
    await world.drainJobs()
    world.clock.advance({ minutes: 30 })
    await atZoom('cancel', { email: lin.email })

    await story.syncAll()
    const after = await lin.row()
    await story.syncAll()

    expect(after).toMatchObject({ status: 'cancelled', providerStatus: 'cancelled', providerJoinUrl: null })
    expect(await timeline(after?.contactId)).toEqual(['registered', 'registration_cancelled'])
    expect(await chen.row()).toMatchObject({ status: 'registered', providerState: 'done' })
  })

  it('also imports people who register on Zoom’s own page while our link is on', async () => {
    await atZoom('register', { email: 'direct@customer.example', firstName: 'Direct' })

    await story.syncAll()

    const rows = await db()
      .select()
      .from(registrations)
      .innerJoin(contacts, eq(contacts.id, registrations.contactId))
      .where(eq(registrations.webinarId, webinar.id))
    expect(rows).toEqual([
      expect.objectContaining({
        contacts: expect.objectContaining({ email: 'direct@customer.example' }) as unknown,
        registrations: expect.objectContaining({
          source: 'provider',
          status: 'registered',
          providerState: 'done',
        }) as unknown,
      }),
    ])
  })

  it('gives nobody the link of another person who is registered at Zoom with the same address', async () => {
    await atZoom('register', { email: 'shared@customer.example', firstName: 'Owner' })
    await story.syncAll()
    const stranger = await somebody('shared@customer.example')

    await stranger.register()
    await world.drainJobs()

    expect(await stranger.mine()).toMatchObject({ atProvider: { state: 'failed', reason: 'email_taken' } })
    expect((await stranger.row())?.providerJoinUrl).toBeNull()
  })

  it('waits while the daily budget is used up, loses nobody, and says until when', async () => {
    const inDays = (days: number) => new Date(world.clock.now().getTime() + days * 86_400_000).toISOString()
    webinar = await story.webinar({ startsAt: inDays(2), endsAt: inDays(2.1) })
    await world.zoom('POST', 'faults', { operation: 'webinarRegistrantCreate', kind: 'daily_limit' })
    const lin = await somebody()

    await lin.register()
    await world.drainJobs()

    const { atProvider } = await lin.mine()
    expect(atProvider).toMatchObject({
      state: 'queued',
      reason: 'provider_limit_reached',
      nextTryAt: expect.any(String) as string,
    })
    expect(Date.parse(atProvider?.nextTryAt ?? '')).toBeGreaterThan(world.clock.now().getTime())
    await world.zoom('DELETE', 'faults')
    world.clock.set(atProvider?.nextTryAt ?? '')
    await db().execute(sql`update graphile_worker._private_jobs set run_at = now()`)
    await world.drainJobs()
    expect((await lin.row())?.providerState).toBe('done')
  })

  it('shows no message about a used-up budget when the wait is only seconds', async () => {
    await world.zoom('POST', 'faults', { operation: 'webinarRegistrantCreate', kind: 'per_second_limit' })
    const lin = await somebody()

    await lin.register()
    await world.drainJobs()
    const meanwhile = await lin.mine()
    await world.zoom('DELETE', 'faults')
    world.clock.advance({ minutes: 5 })
    await db().execute(sql`update graphile_worker._private_jobs set run_at = now()`)
    await world.drainJobs()

    expect(meanwhile).toMatchObject({ atProvider: { state: 'queued', reason: null, nextTryAt: null } })
    expect(await lin.mine()).toMatchObject({ atProvider: { state: 'done' } })
  })

  it('keeps a person waiting while Zoom is down, and registers them when it is back', async () => {
    await world.zoom('POST', 'faults', { operation: 'webinarRegistrantCreate', kind: 'down' })
    const lin = await somebody()

    await lin.register()
    for (let tries = 0; tries < 4; tries += 1) {
      await db().execute(sql`update graphile_worker._private_jobs set run_at = now()`)
      await world.drainJobs()
    }
    const meanwhile = await lin.mine()
    await world.zoom('DELETE', 'faults')
    await db().execute(sql`update graphile_worker._private_jobs set run_at = now()`)
    await world.drainJobs()

    expect(meanwhile).toMatchObject({ registration: 'registered', atProvider: { state: 'queued', nextTryAt: null } })
    expect(await lin.mine()).toMatchObject({ atProvider: { state: 'done' } })
    expect(await registrants()).toHaveLength(1)
  })

  it('keeps the data of somebody that Zoom refuses, and lets them try again with one tap', async () => {
    await world.zoom('POST', 'faults', { operation: '*', kind: 'app_revoked' })
    const lin = await somebody()

    await lin.register()
    await world.drainJobs()
    const failed = await lin.mine()
    await world.zoom('DELETE', 'faults')
    const again = await lin.visitor.post<RegisterReply>(`${path()}/registrations`, {})
    await world.drainJobs()

    expect(failed).toMatchObject({
      registration: 'registered',
      atProvider: { state: 'failed', reason: 'provider_bad_credentials' },
      registersInOneTap: true,
    })
    expect(again.body).toEqual({ outcome: 'registered' })
    expect(await lin.mine()).toMatchObject({ atProvider: { state: 'done' } })
    expect(await timeline((await lin.row())?.contactId)).toEqual(['registered'])
  })

  it('registers nobody at Zoom for a replay: people who come after the end watch the recording', async () => {
    world.clock.advance({ hours: 2 })
    await atZoom('start')
    world.clock.advance({ minutes: 60 })
    await atZoom('end')
    world.clock.advance({ minutes: 10 })
    await story.syncAll()
    const late = await somebody()

    await late.register()
    await world.drainJobs()

    expect(await timesAsked()).toBe(0)
    expect(await late.mine()).toMatchObject({ registration: 'registered', atProvider: null })
  })

  it('shows the operator who is not registered at Zoom, why, and retries one or all of them', async () => {
    await world.zoom('POST', 'faults', { operation: '*', kind: 'app_revoked' })
    const [lin, chen] = [await somebody(), await somebody()]
    await lin.register()
    await chen.register()
    await world.drainJobs()
    await world.zoom('DELETE', 'faults')
    const operator = await world.operator()
    const list = async (query = '') =>
      (await operator.get<Registrants>(`/api/admin/webinars/${webinar.id}/registrants?${query}`)).body
    const retry = (body: unknown) =>
      operator.post<{ queued: number }>(`/api/admin/webinars/${webinar.id}/registrants/retry`, body)

    const before = await list('providerState=failed')
    const one = await retry({ registrationId: (await lin.row())?.id })
    const meanwhile = (await list()).atProvider
    await world.drainJobs()
    const all = await retry({})
    await world.drainJobs()

    expect(before).toMatchObject({
      total: 2,
      atProvider: { queued: 0, done: 0, failed: 2 },
      items: [
        {
          atProvider: {
            state: 'failed',
            reason: 'provider_bad_credentials',
            providerMessage: expect.any(String) as string,
          },
        },
        {},
      ],
    })
    expect([one.body, meanwhile, all.body]).toEqual([{ queued: 1 }, { queued: 1, done: 0, failed: 1 }, { queued: 1 }])
    expect((await list()).atProvider).toEqual({ queued: 0, done: 2, failed: 0 })
  })
})
