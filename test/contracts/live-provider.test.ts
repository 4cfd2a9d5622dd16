import { FeedUnavailable, ProviderError, type ProviderWebinar } from '../../cloudfunctions/ports/live-provider'
import { kEndpoint, type KEndpoint } from './live-providers/k-endpoint'
import { aDraft, endedWebinar, everyEvent } from './live-providers/provider-story'
import { readFeed, readPages } from './live-providers/read-pages'
import { capabilitiesOf, type ProviderId } from '../../shared/contracts/live-providers'
import type { ProviderUnderTest } from './live-providers/provider-under-test'
import { vhallUnderTest } from './live-providers/vhall-under-test'
import { zoomUnderTest } from './live-providers/zoom-under-test'

const PROVIDERS: { id: ProviderId; open: () => Promise<ProviderUnderTest> }[] = [
  { id: 'vhall', open: vhallUnderTest },
  { id: 'zoom', open: zoomUnderTest },
]

const ALICE = { key: 'c_7f3a9b@viewer.livehall.example', name: '王小雨', email: 'c_7f3a9b@viewer.livehall.example' }

/** Every provider must pass the same suite. Its capabilities decide which optional parts run. */
describe.each(PROVIDERS)('the live provider $id', ({ id, open }) => {
  const can = capabilitiesOf(id)
  let there: ProviderUnderTest

  beforeEach(async () => {
    there = await open()
  })

  afterEach(() => there.close())

  describe('as an account', () => {
    it('returns its identity when the credentials work', async () => {
      const facts = await there.provider().checkAccount()

      expect(facts).toMatchObject({ externalAccountId: expect.stringMatching(/.+/), usesSubAccounts: false })
    })

    it('reports wrong credentials with the provider’s message and without the secret', async () => {
      const attempt = there.provider({ secret: 'not-the-secret' }).checkAccount()

      const error = await attempt.catch((one: unknown) => one)
      expect(error).toMatchObject({ kind: 'bad_credentials', providerMessage: expect.stringMatching(/.+/) })
      expect(JSON.stringify(error)).not.toContain('not-the-secret')
    })

    if (can.hasUsers) {
      it('lists the users of the account, and finds one by e-mail in any letter case', async () => {
        const provider = there.provider()

        const users = await readPages(provider.listUsers!())
        const [first] = users

        expect(users.map(({ state }) => state)).toEqual(expect.arrayContaining(['active', 'inactive']))
        expect(await provider.findUser!(first!.email.toUpperCase())).toEqual(first)
        expect(await provider.findUser!('nobody@elsewhere.example')).toBeUndefined()
      })
    }
  })

  describe('managing webinars', () => {
    it('creates a webinar, and returns it with its watch address', async () => {
      const draft = aDraft(there)

      const made = await there.provider().createWebinar(draft)

      expect(made).toMatchObject({
        title: draft.title,
        intro: draft.intro,
        startsAt: draft.startsAt,
        status: 'upcoming',
        mode: 'video',
        hasReplay: false,
      })
      expect(made.watchBaseUrl).toMatch(/^http/)
      expect(made.endedAt).toBeUndefined()
    })

    it.each(can.modes)('creates a webinar of mode %s and reads the same mode back', async (mode) => {
      const provider = there.provider()

      const made = await provider.createWebinar(aDraft(there, { mode }))

      expect(await provider.getWebinar(made.externalId)).toMatchObject({ mode })
    })

    it('refuses a title that is too long with a reason, and leaves no partial webinar', async () => {
      const attempt = there.provider().createWebinar(aDraft(there, { title: '长'.repeat(201) }))

      await expect(attempt).rejects.toMatchObject({ kind: 'refused', providerMessage: expect.stringMatching(/.+/) })
      expect(await there.titles()).toEqual([])
    })

    it('creates one webinar when the call timed out after it was done and the caller checks first', async () => {
      const provider = there.provider({ timeoutMs: 300 })
      const draft = aDraft(there)
      await there.trouble('create', 'timeout_after_work', 1)

      await expect(provider.createWebinar(draft)).rejects.toMatchObject({ kind: 'timeout' })
      const found = await provider.findWebinar(draft)

      expect(found).toMatchObject({ title: draft.title, startsAt: draft.startsAt })
      expect(await there.titles()).toEqual([draft.title])
    })

    it('finds nothing when creating timed out before it was done', async () => {
      const provider = there.provider({ timeoutMs: 300 })
      await there.trouble('create', 'timeout', 1)

      await expect(provider.createWebinar(aDraft(there))).rejects.toMatchObject({ kind: 'timeout' })

      expect(await provider.findWebinar(aDraft(there))).toBeUndefined()
    })

    it('distinguishes webinars of the same title by their start', async () => {
      const provider = there.provider()
      await provider.createWebinar(aDraft(there))
      const second = await provider.createWebinar(aDraft(there, { startsAt: new Date('2026-12-08T12:00:00Z') }))

      const found = await provider.findWebinar({
        title: second.title,
        startsAt: new Date('2026-12-08T12:00:00Z'),
        hostId: there.hostIds?.[0],
      })

      expect(found?.externalId).toBe(second.externalId)
    })

    it('changes only the given fields', async () => {
      const provider = there.provider()
      const made = await provider.createWebinar(aDraft(there))

      await provider.updateWebinar(made.externalId, { title: '改名后的发布会' })

      expect(await provider.getWebinar(made.externalId)).toMatchObject({
        title: '改名后的发布会',
        intro: made.intro,
        startsAt: made.startsAt,
      })
    })

    it('deletes a webinar, and deleting it again is no error', async () => {
      const provider = there.provider()
      const made = await provider.createWebinar(aDraft(there))

      await provider.deleteWebinar(made.externalId)
      await provider.deleteWebinar(made.externalId)

      expect(await provider.getWebinar(made.externalId)).toBeUndefined()
    })

    it('reports that a webinar to be changed does not exist', async () => {
      const attempt = there.provider().updateWebinar('100000001', { title: '没有了' })

      await expect(attempt).rejects.toMatchObject({ kind: 'not_found' })
    })
  })

  describe('listing webinars', () => {
    it('returns every webinar once, over several pages', async () => {
      await there.make(230)

      const all = await readPages(there.provider().listWebinars(ours()))

      expect(all).toHaveLength(230)
      expect(new Set(all.map(({ externalId }) => externalId)).size).toBe(230)
    })

    it('loses no remaining webinar while others are created and deleted between the pages', async () => {
      await there.make(120)
      const provider = there.provider({ smallPages: true })
      const [newest] = await readPages(provider.listWebinars(ours()))
      const seen = new Set<string>()

      let page = 0
      for await (const webinars of provider.listWebinars(ours())) {
        for (const { externalId } of webinars) seen.add(externalId)
        page += 1
        if (page === 1) await provider.deleteWebinar(newest!.externalId)
        if (page === 2) await there.make(3)
      }

      const remaining = await readPages(provider.listWebinars(ours()))
      expect(remaining.filter(({ externalId }) => !seen.has(externalId))).toEqual([])
    })

    if (can.reportsStatus) {
      it('follows a webinar from upcoming to live to ended with a replay, and to live again', async () => {
        const provider = there.provider()
        const { externalId } = await provider.createWebinar(aDraft(there))
        const statuses: unknown[] = []
        const look = async () => statuses.push(pick(await provider.getWebinar(externalId)))

        await look()
        await there.start(externalId)
        await look()
        await there.end(externalId)
        await look()
        await there.start(externalId)
        await look()

        expect(statuses).toEqual([
          { status: 'upcoming', hasReplay: false, replay: false },
          { status: 'live', hasReplay: false, replay: false },
          { status: 'ended', hasReplay: true, replay: true },
          { status: 'live', hasReplay: false, replay: false },
        ])
      })
    } else {
      it('treats a webinar as live in its planned time, until one of its sessions has ended', async () => {
        const provider = there.provider()
        const { externalId } = await provider.createWebinar(
          aDraft(there, { startsAt: new Date('2026-12-01T10:45:00Z') }),
        )
        const planned = await provider.getWebinar(externalId)

        await there.start(externalId)
        await there.end(externalId)

        expect(planned).toMatchObject({ status: 'live' })
        expect(await provider.getWebinar(externalId)).toMatchObject({ status: 'ended' })
      })
    }
  })

  if (can.disablesLandingPage) {
    describe('letting people in', () => {
      let hub: KEndpoint

      beforeEach(async () => {
        hub = await kEndpoint('good-pass')
      })

      afterEach(() => hub.close())

      it('admits the people that we confirm, and records their stay under our key', async () => {
        const provider = there.provider()
        const webinar = await provider.createWebinar(aDraft(there))
        await provider.disableLandingPage(webinar.externalId, hub)
        await there.start(webinar.externalId)

        const reply = await enter(await provider.watchUrl(webinar, { ...ALICE, pass: 'good-pass' }, 'live'))

        expect(reply).toMatchObject({ status: 200, page: expect.stringContaining(ALICE.name) })
        expect(hub.asked).toEqual([{ k: 'good-pass', email: ALICE.key }])
        expect(await readFeed(provider.listStays(webinar))).toEqual([
          expect.objectContaining({ viewerKey: ALICE.key, name: ALICE.name, kind: 'live', endedAt: undefined }),
        ])
      })

      it('calls us again on a reload', async () => {
        const provider = there.provider()
        const webinar = await provider.createWebinar(aDraft(there))
        await provider.disableLandingPage(webinar.externalId, hub)
        const url = await provider.watchUrl(webinar, { ...ALICE, pass: 'good-pass' }, 'live')

        await enter(url)
        await enter(url)

        expect(hub.asked).toHaveLength(2)
      })

      it.each([
        ['with a watch token that we do not confirm', 'forged'],
        ['without a watch token', ''],
      ])('redirects a visitor %s to our page', async (_who, pass) => {
        const provider = there.provider()
        const webinar = await provider.createWebinar(aDraft(there))
        await provider.disableLandingPage(webinar.externalId, hub)
        await there.start(webinar.externalId)

        const reply = await enter(await provider.watchUrl(webinar, { ...ALICE, pass }, 'live'))

        expect(reply).toMatchObject({ status: 302, location: hub.failureUrl })
        expect(await readFeed(provider.listStays(webinar))).toEqual([])
      })

      it('opens the replay with the same identity', async () => {
        const provider = there.provider()
        const { externalId } = await provider.createWebinar(aDraft(there))
        await provider.disableLandingPage(externalId, hub)
        await there.start(externalId)
        await there.end(externalId)
        const webinar = (await provider.getWebinar(externalId))!

        const reply = await enter(await provider.watchUrl(webinar, { ...ALICE, pass: 'good-pass' }, 'replay'))

        expect(reply.status).toBe(200)
        expect(await readFeed(provider.listStays(webinar))).toEqual([
          expect.objectContaining({ kind: 'replay', viewerKey: ALICE.key }),
        ])
      })

      it('disables the provider’s own form and landing page together, and enables both again', async () => {
        const provider = there.provider()
        const { externalId } = await provider.createWebinar(aDraft(there))
        await provider.enableLandingPage(externalId)

        const closed = await provider.disableLandingPage(externalId, hub)
        await provider.disableLandingPage(externalId, hub)

        expect(closed).toEqual({ formStillOpen: false })
        expect(await there.gateOf?.(externalId)).toEqual({ closed: true, formOn: false })
        await provider.enableLandingPage(externalId)
        expect(await there.gateOf?.(externalId)).toEqual({ closed: false, formOn: true })
      })
    })
  }

  if (can.registersPeople) {
    describe('registering people', () => {
      const PERSON = { name: '王小雨', email: 'xiaoyu.wang@customer.example' }

      it('gives each person a personal link, and the same link again on a second request', async () => {
        const provider = there.provider()
        const { externalId } = await provider.createWebinar(aDraft(there))

        const first = await provider.registerPerson!(externalId, PERSON)
        const again = await provider.registerPerson!(externalId, PERSON)
        const other = await provider.registerPerson!(externalId, {
          name: 'Ada Lovelace',
          email: 'ada@customer.example',
        })

        expect(first).toEqual({
          registrantId: expect.stringMatching(/.+/),
          joinUrl: expect.stringMatching(/^http/),
          status: 'registered',
        })
        expect(again).toEqual(first)
        expect(other.joinUrl).not.toBe(first.joinUrl)
        expect(
          (await readFeed(provider.listRegistrants(externalId))).map(({ name, email, registrantId, joinUrl }) => ({
            name,
            email,
            registrantId,
            joinUrl,
          })),
        ).toEqual([
          { ...PERSON, registrantId: first.registrantId, joinUrl: first.joinUrl },
          {
            name: 'Ada Lovelace',
            email: 'ada@customer.example',
            registrantId: other.registrantId,
            joinUrl: other.joinUrl,
          },
        ])
      })

      it('lets a person watch by that link alone, without a form', async () => {
        const provider = there.provider()
        const webinar = await provider.createWebinar(aDraft(there))
        const { joinUrl } = await provider.registerPerson!(webinar.externalId, PERSON)

        expect(await provider.watchUrl(webinar, { ...ALICE, pass: 'pass', joinUrl }, 'live')).toBe(joinUrl)
        await expect(provider.watchUrl(webinar, { ...ALICE, pass: 'pass' }, 'live')).rejects.toMatchObject({
          kind: 'not_found',
        })
      })

      it('cancels a registration, and cancelling it again is no error', async () => {
        const provider = there.provider()
        const { externalId } = await provider.createWebinar(aDraft(there))
        const { registrantId } = await provider.registerPerson!(externalId, PERSON)

        await provider.cancelPerson!(externalId, { registrantId, email: PERSON.email })
        await provider.cancelPerson!(externalId, { registrantId, email: PERSON.email })

        const left = await readFeed(provider.listRegistrants(externalId))
        expect(left.filter(({ status }) => status !== 'cancelled')).toEqual([])
      })

      it('returns what its own form would ask beyond name and e-mail', async () => {
        const provider = there.provider()
        const { externalId } = await provider.createWebinar(aDraft(there))

        expect(await provider.registrationNeeds!(externalId)).toEqual({ isOpen: true, requiredOthers: [] })
      })
    })
  }

  describe('reading what people did', () => {
    it('returns every stay over several pages, exact to the second, with the same key when read again', async () => {
      const provider = there.provider()
      const webinar = await endedWebinar(there, { people: 650, seconds: 31, stays: 2 })

      const first = await readFeed(provider.listStays(webinar))
      const again = await readFeed(provider.listStays(webinar))

      expect(first).toHaveLength(1300)
      expect(new Set(first.map(({ sourceKey }) => sourceKey)).size).toBe(1300)
      expect(again).toEqual(first)
      expect(new Set(first.map(secondsOf))).toEqual(new Set([31]))
      expect(first[0]).toMatchObject({
        kind: 'live',
        role: 'attendee',
        precision: can.stayPrecision,
        name: expect.stringMatching(/.+/),
      })
    })

    it('returns every kind of event that it has, with person and time, each with its own key', async () => {
      const provider = there.provider()
      const webinar = await endedWebinar(there, { people: [ALICE], seconds: 600 })
      await there.doEverything(webinar.externalId, ALICE)

      const feeds = provider.listEvents(webinar)
      const events = await everyEvent(there, webinar)

      expect(events.map(({ kind }) => kind)).toEqual(feeds.map(({ name }) => name))
      expect(events.map(({ viewerKey, email }) => viewerKey ?? email)).toEqual(feeds.map(() => ALICE.key))
      expect(
        events.every(({ occurredAt, detail }) => occurredAt instanceof Date && Object.values(detail).join('') !== ''),
      ).toBe(true)
      expect(await everyEvent(there, webinar)).toEqual(events)
    })

    it('returns the people who registered at the provider itself', async () => {
      const provider = there.provider()
      const { externalId } = await provider.createWebinar(aDraft(there))
      await there.registerThere(externalId, { name: '李雷', phone: '13800000000', email: 'lilei@customer.example' })

      const registrants = await readFeed(provider.listRegistrants(externalId))

      expect(registrants).toMatchObject([
        {
          name: '李雷',
          phone: '13800000000',
          email: 'lilei@customer.example',
          status: 'registered',
          registeredAt: new Date('2026-12-01T11:00:00Z'),
        },
      ])
    })

    it('reports that one kind of event is closed to this account, while the others are not', async () => {
      const webinar = await endedWebinar(there, { people: [ALICE], seconds: 600 })
      await there.doEverything(webinar.externalId, ALICE)
      await there.notAllowed('an event feed')

      const outcomes = await Promise.all(
        there
          .provider()
          .listEvents(webinar)
          .map((feed) =>
            readFeed(feed).then(
              (rows) => rows.length,
              (error: unknown) => (isClosed(error) ? 'closed' : error),
            ),
          ),
      )

      expect(outcomes.toSorted()).toEqual([...outcomes.slice(1).map(() => 1), 'closed'])
    })

    if (can.registersPeople) {
      it('returns each session with its end, and who registered and did not attend', async () => {
        const provider = there.provider()
        const { externalId } = await provider.createWebinar(aDraft(there))
        const absent = { name: '李雷', email: 'lilei@customer.example' }
        await provider.registerPerson!(externalId, ALICE)
        const { registrantId } = await provider.registerPerson!(externalId, absent)
        const before = await provider.listSessions!(externalId)
        await there.start(externalId)
        await there.watch(externalId, { people: [ALICE], seconds: 60 })
        await there.end(externalId)

        const sessions = await provider.listSessions!(externalId)

        expect(before).toEqual([])
        expect(sessions).toEqual([
          {
            externalSessionId: expect.stringMatching(/.+/),
            startedAt: new Date('2026-12-01T11:00:00Z'),
            endedAt: new Date('2026-12-01T11:30:00Z'),
          },
        ])
        expect(await provider.listAbsentees!(sessions[0]!.externalSessionId)).toEqual([
          { registrantId, email: absent.email },
        ])
      })
    }
  })

  describe('with failures', () => {
    it('waits longer before each retry when there were too many calls', async () => {
      const provider = there.provider()
      await there.trouble('list', 'limit_reached', 2)

      await readPages(provider.listWebinars(ours()))

      const [first = 0, second = 0, ...more] = there.waits()
      expect([first >= 1_000, second >= 2 * first, more]).toEqual([true, true, []])
    })

    it.each([
      ['limit_reached', 'limit_reached'],
      ['down', 'unreachable'],
      ['bad_credentials', 'bad_credentials'],
    ] as const)('reports the lasting failure "%s" as "%s"', async (trouble, kind) => {
      await there.trouble('list', trouble)

      await expect(readPages(there.provider().listWebinars(ours()))).rejects.toMatchObject({ kind })
    })

    it('does not wait forever for a response', async () => {
      await there.trouble('list', 'timeout')

      await expect(readPages(there.provider({ timeoutMs: 200 }).listWebinars(ours()))).rejects.toMatchObject({
        kind: 'timeout',
      })
    })

    it('throws a failure in the middle of a feed only after the earlier pages were read', async () => {
      const webinar = await endedWebinar(there, { people: 40, seconds: 60 })
      const provider = there.provider({ smallPages: true })
      const pages = provider.listStays(webinar).pages[Symbol.asyncIterator]()
      const first = await pages.next()
      await there.trouble('stays', 'bad_credentials')

      const rest = async () => {
        for (let page = await pages.next(); !page.done; page = await pages.next()) void page
      }

      expect(first.value?.rows).toHaveLength(7)
      await expect(rest()).rejects.toMatchObject({ kind: 'bad_credentials' })
    })
  })

  it('names itself', () => {
    expect(there.provider().id).toBe(id)
  })

  /** The users whose webinars are synced, where webinars belong to users. */
  const ours = () => there.hostIds && { hostIds: there.hostIds }
})

async function enter(url: string) {
  const reply = await fetch(url, { redirect: 'manual' })
  return { status: reply.status, location: reply.headers.get('location'), page: await reply.text() }
}

const pick = (webinar: ProviderWebinar | undefined) => ({
  status: webinar?.status,
  hasReplay: webinar?.hasReplay,
  replay: Boolean(webinar?.replayId),
})

const secondsOf = ({ startedAt, endedAt }: { startedAt: Date; endedAt?: Date }) =>
  ((endedAt?.getTime() ?? 0) - startedAt.getTime()) / 1000

const isClosed = (error: unknown) =>
  error instanceof FeedUnavailable || (error instanceof ProviderError && error.kind === 'missing_scope')
