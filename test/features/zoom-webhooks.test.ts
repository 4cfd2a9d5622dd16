import { createHmac } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { providerAccounts } from '../../cloudfunctions/db/tables/provider-accounts'
import { providerCallbacks } from '../../cloudfunctions/db/tables/provider-callbacks'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { timelineEvents } from '../../cloudfunctions/db/tables/timeline-events'
import { webinars, webinarSessions } from '../../cloudfunctions/db/tables/webinars'
import { FIXED_ACCOUNT } from '../../local/sandboxes/zoom/world'
import type { ProviderAccount } from '../../shared/contracts/provider-accounts'
import type { MyWebinar } from '../../shared/contracts/visitor'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { CONSENT } from '../runtime/consent'
import { openWorld, type TestWorld } from '../runtime/world'
import { zoomStory, ZOOM_HOST, ZOOM_STRANGER, type ZoomStory } from '../runtime/zoom-story'

type Sent = { body?: string; secret?: string; at?: number; headers?: Record<string, string>; account?: string }

describe("Zoom's webhooks", () => {
  let world: TestWorld
  let story: ZoomStory
  let account: ProviderAccount
  let webinar: WebinarDetail
  const db = () => world.product.db

  beforeAll(async () => {
    world = await openWorld()
    story = zoomStory(world)
    account = await story.connect({ recordingSync: 'all' })
    await world.zoom('POST', `apps/${FIXED_ACCOUNT.clientId}/notification`, {
      url: `${world.origin}/api/callback/zoom/events/${account.id}`,
    })
  })
  beforeEach(async () => {
    webinar = await story.webinar()
    await world.drainJobs()
  })
  afterAll(() => world.close())

  const seconds = () => Math.floor(world.clock.now().getTime() / 1000)
  const started = (uuid: string, ts = world.clock.now().getTime()) =>
    JSON.stringify({
      event: 'webinar.started',
      event_ts: ts,
      payload: {
        account_id: FIXED_ACCOUNT.accountId,
        object: {
          id: webinar.externalId,
          uuid,
          host_id: 'h',
          topic: 't',
          type: 5,
          start_time: world.clock.now().toISOString(),
          timezone: 'Asia/Shanghai',
          duration: 60,
        },
      },
    })

  /** A request as Zoom sends it, with the given changes. */
  async function send({
    body = started('uuid-1=='),
    secret = FIXED_ACCOUNT.secretToken,
    at = seconds(),
    headers = {},
    account: to = account.id,
  }: Sent = {}) {
    const signature = `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`
    const reply = await world.anyone.request(`/api/callback/zoom/events/${to}`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-zm-request-timestamp': String(at),
        'x-zm-signature': signature,
        ...headers,
      },
    })
    return { status: reply.status, text: await reply.text() }
  }
  const atZoom = (action: string, body: unknown = {}) =>
    world.zoom('POST', `webinars/${webinar.externalId}/${action}`, body)
  const kept = () => db().select().from(providerCallbacks).where(eq(providerCallbacks.providerAccountId, account.id))
  const status = async () =>
    (await db().select({ status: webinars.status }).from(webinars).where(eq(webinars.id, webinar.id)))[0]?.status
  const sessions = () =>
    db()
      .select()
      .from(webinarSessions)
      .where(eq(webinarSessions.webinarId, webinar.id))
      .orderBy(webinarSessions.startedAt)
  const people = () =>
    db()
      .select({
        email: contacts.email,
        status: registrations.status,
        source: registrations.source,
        state: registrations.providerState,
        joinUrl: registrations.providerJoinUrl,
        contactId: contacts.id,
      })
      .from(registrations)
      .innerJoin(contacts, eq(contacts.id, registrations.contactId))
      .where(eq(registrations.webinarId, webinar.id))
      .orderBy(contacts.email)
  const timeline = async (contactId: string) =>
    (
      await db().select().from(timelineEvents).where(eq(timelineEvents.contactId, contactId)).orderBy(timelineEvents.id)
    ).map(({ type }) => type)

  it('prove to Zoom that the address is ours, and to nobody without the secret', async () => {
    const challenge = (ts = world.clock.now().getTime()) =>
      JSON.stringify({
        event: 'endpoint.url_validation',
        event_ts: ts,
        payload: { plainToken: 'qgg8vlvZRS6UYooatFL8Aw' },
      })

    const genuine = await send({ body: challenge() })
    const forged = await send({ body: challenge(), secret: 'something else' })
    const late = await send({ body: challenge(), at: seconds() - 301 })

    expect(genuine.status).toBe(200)
    expect(JSON.parse(genuine.text)).toEqual({
      plainToken: 'qgg8vlvZRS6UYooatFL8Aw',
      encryptedToken: createHmac('sha256', FIXED_ACCOUNT.secretToken).update('qgg8vlvZRS6UYooatFL8Aw').digest('hex'),
    })
    expect([forged.status, late.status]).toEqual([401, 401])
  })

  it('are processed once, however often they are sent', async () => {
    const body = started('uuid-once==')

    const replies = [await send({ body }), await send({ body }), await send({ body, at: seconds() - 3600 })]
    await world.drainJobs()
    const before = await sessions()
    await send({ body })
    await world.drainJobs()

    expect(replies.map((reply) => reply.status)).toEqual([204, 204, 204])
    expect((await kept()).filter(({ dedupeKey }) => dedupeKey.includes('uuid-once=='))).toEqual([
      expect.objectContaining({
        event: 'webinar.started',
        payload: {},
        processedAt: expect.any(Date) as Date,
        error: null,
      }),
    ])
    expect(await sessions()).toEqual(before)
    expect(before).toHaveLength(1)
  })

  it.each<[string, () => Sent, number]>([
    ['one that is 90 minutes old', () => ({ at: seconds() - 5401 }), 401],
    ['one from further ahead than clocks differ', () => ({ at: seconds() + 301 }), 401],
    ["one signed with another app's secret", () => ({ secret: 'zm_of_somebody_else' }), 401],
    ['one that is not signed', () => ({ headers: { 'x-zm-signature': '' } }), 401],
    ['one for an account that is not here', () => ({ account: '00000000-0000-4000-8000-000000000000' }), 404],
    ['one for an account with a name that is none', () => ({ account: 'x' }), 404],
    ['a proven body that is not JSON', () => ({ body: '<html>' }), 400],
    ['a proven body that is JSON of another kind', () => ({ body: '[1,2]' }), 400],
    [
      'a megabyte',
      () => ({
        body: JSON.stringify({ event: 'webinar.started', event_ts: 1, payload: { filler: 'x'.repeat(1_000_000) } }),
      }),
      413,
    ],
  ])('are refused with nothing stored: %s', async (_case, sent, expected) => {
    const before = (await kept()).length

    const reply = await send(sent())

    expect(reply.status).toBe(expected)
    expect(await kept()).toHaveLength(before)
  })

  it('are refused when one byte of the body was changed', async () => {
    const body = started('uuid-changed==')
    const signature = `v0=${createHmac('sha256', FIXED_ACCOUNT.secretToken).update(`v0:${seconds()}:${body}`).digest('hex')}`

    const reply = await send({ body: body.replace('"t"', '"u"'), headers: { 'x-zm-signature': signature } })

    expect(reply.status).toBe(401)
    await world.drainJobs()
    expect(await status()).toBe('upcoming')
  })

  it('set a webinar to live at its start, to ended at its end, and to live again at a restart', async () => {
    const seen: (string | undefined)[] = []
    for (const action of ['start', 'end', 'start', 'end']) {
      world.clock.advance({ minutes: 10 })
      await atZoom(action)
      await world.drainJobs()
      seen.push(await status())
    }

    expect(seen).toEqual(['live', 'ended', 'live', 'ended'])
    expect((await sessions()).map(({ endedAt }) => endedAt !== null)).toEqual([true, true])
  })

  it('set a webinar to live at the first join, also when the start event was lost', async () => {
    const joined = (user: string) =>
      JSON.stringify({
        event: 'webinar.participant_joined',
        event_ts: world.clock.now().getTime() + Number(user),
        payload: {
          account_id: FIXED_ACCOUNT.accountId,
          object: {
            id: webinar.externalId,
            uuid: 'joined==',
            host_id: 'h',
            topic: 't',
            type: 5,
            start_time: world.clock.now().toISOString(),
            timezone: 'Asia/Shanghai',
            duration: 60,
            participant: {
              user_id: user,
              user_name: 'n',
              id: '',
              join_time: world.clock.now().toISOString(),
              email: '',
            },
          },
        },
      })

    for (const user of ['1', '2', '3']) await send({ body: joined(user) })
    await world.drainJobs()

    expect(await status()).toBe('live')
    expect((await kept()).filter(({ dedupeKey }) => dedupeKey.includes('joined=='))).toHaveLength(1)
    expect(await sessions()).toEqual([expect.objectContaining({ externalSessionId: 'joined==', endedAt: null })])
  })

  it('end only their own session, even if an end arrives before its start or long after the next start', async () => {
    const ended = (uuid: string, minutes: number) =>
      JSON.stringify({
        event: 'webinar.ended',
        event_ts: world.clock.now().getTime() + minutes,
        payload: {
          account_id: FIXED_ACCOUNT.accountId,
          object: {
            id: webinar.externalId,
            uuid,
            host_id: 'h',
            topic: 't',
            type: 5,
            start_time: world.clock.now().toISOString(),
            end_time: new Date(world.clock.now().getTime() + minutes * 60_000).toISOString(),
            timezone: 'Asia/Shanghai',
            duration: 60,
          },
        },
      })

    await send({ body: ended('early==', 5) })
    await world.drainJobs()
    await send({ body: started('early==') })
    await world.drainJobs()
    const afterLateStart = await status()
    world.clock.advance({ minutes: 30 })
    await send({ body: started('second==') })
    await world.drainJobs()
    await send({ body: ended('early==', -20) })
    await world.drainJobs()

    expect(afterLateStart).toBe('ended')
    expect(await status()).toBe('live')
  })

  it("import people who register, or are approved, denied or removed on Zoom's own page", async () => {
    await atZoom('change', { approvalType: 1 })
    for (const name of ['ann', 'ben', 'cem'])
      await atZoom('register', { email: `${name}.${webinar.externalId}@customer.example`, firstName: name })
    await world.drainJobs()
    const pending = await people()
    world.clock.advance({ minutes: 5 })
    await atZoom('approve', { email: `ann.${webinar.externalId}@customer.example` })
    await atZoom('deny', { email: `ben.${webinar.externalId}@customer.example` })
    await world.drainJobs()
    const decided = await people()
    world.clock.advance({ minutes: 5 })
    await atZoom('cancel', { email: `ann.${webinar.externalId}@customer.example` })
    await world.drainJobs()

    expect(pending.map((person) => person.status)).toEqual(['pending', 'pending', 'pending'])
    expect(decided.map((person) => person.status)).toEqual(['registered', 'cancelled', 'pending'])
    expect(decided[0]).toMatchObject({
      source: 'provider',
      state: 'done',
      joinUrl: expect.stringContaining('tk=') as string,
    })
    const [ann] = await people()
    expect(ann).toMatchObject({ status: 'cancelled', joinUrl: null })
    expect(await timeline(ann?.contactId ?? '')).toEqual(['registered', 'registration_cancelled'])
  })

  it('mark a person as registered who registers again after cancelling', async () => {
    const email = `dora.${webinar.externalId}@customer.example`
    for (const [action, body] of [
      ['register', { email, firstName: 'Dora' }],
      ['cancel', { email }],
      ['register', { email, firstName: 'Dora' }],
    ] as const) {
      await atZoom(action, body)
      await world.drainJobs()
      world.clock.advance({ minutes: 3 })
    }

    const [dora] = await people()
    expect(dora).toMatchObject({ status: 'registered' })
    expect(await timeline(dora?.contactId ?? '')).toEqual(['registered', 'registration_cancelled', 'registered'])
  })

  it('cancel a registration of ours at once when it is cancelled at Zoom, and allow a new one', async () => {
    const visitor = await world.visitor('alice')
    const path = `/api/visitor/webinars/${webinar.code}`
    const email = `alice.${webinar.externalId}@customer.example`
    const register = () =>
      visitor.post(`${path}/registrations`, {
        answers: { name: '林晓雨', phone: '13800138001', email },
        consent: CONSENT,
      })
    await register()
    await world.drainJobs()
    world.clock.advance({ minutes: 5 })

    await atZoom('cancel', { email })
    await world.drainJobs()
    const cancelled = (await visitor.get<MyWebinar>(`${path}/me`)).body
    await register()
    await world.drainJobs()

    expect(cancelled).toMatchObject({ registration: 'cancelled', atProvider: null })
    expect((await visitor.get<MyWebinar>(`${path}/me`)).body).toMatchObject({
      registration: 'registered',
      atProvider: { state: 'done' },
    })
    expect(await people()).toEqual([
      expect.objectContaining({
        status: 'registered',
        source: 'h5',
        joinUrl: expect.stringContaining('tk=') as string,
      }),
    ])
  })

  it('change nothing when they report our own registering and cancelling, however late', async () => {
    const visitor = await world.visitor('bob')
    const path = `/api/visitor/webinars/${webinar.code}`
    await visitor.post(`${path}/registrations`, {
      answers: { name: '陈志远', phone: '13800138002', email: `bob.${webinar.externalId}@customer.example` },
      consent: CONSENT,
    })
    await world.drainJobs()
    const { webhooks } = await world.zoom<{ webhooks: { event: string; body: string }[] }>('GET', 'webhooks')
    const created = webhooks.find(
      ({ event, body }) => event === 'webinar.registration_created' && body.includes(`bob.${webinar.externalId}`),
    )
    world.clock.advance({ minutes: 30 })
    await visitor.delete(`${path}/registrations`)
    await world.drainJobs()
    const before = await people()

    // The event looks like one that was lost at first, sent again an hour later and new to us.
    await db().execute(sql`delete from provider_callbacks`)
    world.clock.advance({ minutes: 30 })
    const reply = await send({ body: created?.body })
    await world.drainJobs()

    expect(reply.status).toBe(204)
    expect(await people()).toEqual(before)
    expect(before).toEqual([expect.objectContaining({ status: 'cancelled' })])
  })

  it('fetch a recording as soon as it is ready, so that the replay is shown', async () => {
    world.clock.advance({ hours: 2 })
    await atZoom('start')
    world.clock.advance({ minutes: 60 })
    await atZoom('end')
    await world.drainJobs()
    const before = (await story.view(webinar.id)).hasReplay
    await atZoom('recording')
    await world.drainJobs()

    expect([before, (await story.view(webinar.id)).hasReplay]).toEqual([false, true])
  })

  it('import a webinar created at Zoom by a named user, and by no other', async () => {
    const ofNamed = await story.makeAtZoom({ topic: '在 Zoom 里新建的', hostEmail: ZOOM_HOST })
    const ofOther = await story.makeAtZoom({ topic: '别人的', hostEmail: ZOOM_STRANGER })
    await world.drainJobs()

    expect(await story.ourIdOf(ofNamed.id)).toEqual(expect.any(String))
    expect(await story.ourIdOf(ofOther.id)).toBeUndefined()
  })

  it('update a webinar that is moved or deleted at Zoom', async () => {
    const startsAt = new Date(world.clock.now().getTime() + 5 * 3_600_000).toISOString()

    await atZoom('reschedule', { startsAt })
    await world.drainJobs()
    const [moved] = await db().select().from(webinars).where(eq(webinars.id, webinar.id))
    await atZoom('remove')
    await world.drainJobs()
    const [removed] = await db().select().from(webinars).where(eq(webinars.id, webinar.id))

    expect(moved?.startsAt.toISOString()).toBe(startsAt)
    expect(removed?.providerState).toBe('deleted')
  })

  it('record that they arrive, at most once a minute', async () => {
    const seenAt = async () =>
      (
        await db()
          .select({ at: providerAccounts.callbackSeenAt })
          .from(providerAccounts)
          .where(eq(providerAccounts.id, account.id))
      )[0]?.at
    world.clock.advance({ minutes: 10 })

    await send({ body: started('seen-1==') })
    const first = await seenAt()
    world.clock.advance({ seconds: 30 })
    await send({ body: started('seen-2==') })
    const second = await seenAt()

    expect(first?.getTime()).toBe(world.clock.now().getTime() - 30_000)
    expect(second).toEqual(first)
  })

  it('are deleted when Zoom can no longer repeat them', async () => {
    await send({ body: started('old==') })
    await world.drainJobs()
    world.clock.advance({ days: 4 })

    await send({ body: started('new==') })
    await world.drainJobs()

    expect((await kept()).map(({ dedupeKey }) => dedupeKey.includes('new=='))).toEqual([true])
  })
})
