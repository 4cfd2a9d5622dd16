import { FeedUnavailable, type Feed, type ProviderWebinar, type WebinarDraft } from '../../cloudfunctions/ports/live-provider'
import type { ProviderId } from '../../shared/contracts/ids'
import { kEndpoint, type KEndpoint } from './live-providers/k-endpoint'
import type { ProviderUnderTest } from './live-providers/provider-under-test'
import { vhallUnderTest } from './live-providers/vhall-under-test'

const PROVIDERS: { id: ProviderId; open: () => Promise<ProviderUnderTest> }[] = [{ id: 'vhall', open: vhallUnderTest }]

const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const ALICE = { key: 'c_7f3a9b@viewer.livehall.example', name: '王小雨' }

describe.each(PROVIDERS)('the live provider $id', ({ id, open }) => {
  let there: ProviderUnderTest

  beforeEach(async () => {
    there = await open()
  })

  afterEach(() => there.close())

  describe('as an account', () => {
    it('says who it is when the credentials work', async () => {
      const facts = await there.provider().checkAccount()

      expect(facts).toEqual({ externalAccountId: expect.stringMatching(/.+/), usesSubAccounts: false })
    })

    it('tells an account with sub-accounts, whose webinars must not be deleted from here', async () => {
      await there.makeSubAccounts(2)

      expect(await there.provider().checkAccount()).toMatchObject({ usesSubAccounts: true })
    })

    it('says that the credentials are wrong, in its own words and without the secret', async () => {
      const attempt = there.provider({ secret: 'not-the-secret' }).checkAccount()

      const error = await attempt.catch((one: unknown) => one)
      expect(error).toMatchObject({ kind: 'bad_credentials', providerMessage: expect.stringMatching(/.+/) })
      expect(JSON.stringify(error)).not.toContain('not-the-secret')
    })

    it('is refused when our clock is ten minutes off', async () => {
      const late = there.provider({ now: new Date('2026-12-01T11:10:00Z') })

      await expect(late.checkAccount()).rejects.toMatchObject({ kind: 'bad_credentials' })
    })
  })

  describe('making webinars', () => {
    it('creates one with its cover, and gives it back with its room and watch address', async () => {
      const draft = aDraft({ cover: { bytes: PNG, mime: 'image/png', name: 'cover.png' } })

      const made = await there.provider().createWebinar(draft)

      expect(made).toMatchObject({ title: draft.title, intro: draft.intro, startsAt: draft.startsAt, status: 'upcoming', mode: 'video', hasReplay: false })
      expect(made.watchBaseUrl).toMatch(/^http/)
      expect(made.roomId).toBeTruthy()
      expect(made.endedAt).toBeUndefined()
    })

    it.each(['video', 'interactive', 'audio'] as const)('creates a webinar of mode %s and reads the same mode back', async (mode) => {
      const provider = there.provider()

      const made = await provider.createWebinar(aDraft({ mode }))

      expect(await provider.getWebinar(made.externalId)).toMatchObject({ mode })
    })

    it.each([
      ['a title that is too long', { title: '长'.repeat(65) }],
      ['a cover that is not a picture', { cover: { bytes: Buffer.from('<svg/>'), mime: 'image/png', name: 'cover.png' } }],
      ['a cover that is too large', { cover: { bytes: Buffer.concat([PNG, Buffer.alloc(2 * 1024 * 1024)]), mime: 'image/png', name: 'cover.png' } }],
    ])('refuses %s with a reason, and nothing half-made stays', async (_what, change) => {
      const attempt = there.provider().createWebinar(aDraft(change))

      await expect(attempt).rejects.toMatchObject({ kind: 'refused', providerMessage: expect.stringMatching(/.+/) })
      expect(await there.titles()).toEqual([])
    })

    it('leaves one webinar when creating timed out after it was done and the caller looks before trying again', async () => {
      const provider = there.provider({ timeoutMs: 300 })
      const draft = aDraft()
      await there.trouble('create', 'timeout_after_work', 1)

      await expect(provider.createWebinar(draft)).rejects.toMatchObject({ kind: 'timeout' })
      const found = await provider.findWebinar(draft)

      expect(found).toMatchObject({ title: draft.title, startsAt: draft.startsAt })
      expect(await there.titles()).toEqual([draft.title])
    })

    it('finds nothing when creating timed out before it was done', async () => {
      const provider = there.provider({ timeoutMs: 300 })
      await there.trouble('create', 'timeout', 1)

      await expect(provider.createWebinar(aDraft())).rejects.toMatchObject({ kind: 'timeout' })

      expect(await provider.findWebinar(aDraft())).toBeUndefined()
    })

    it('tells apart webinars of the same title by their start', async () => {
      const provider = there.provider()
      await provider.createWebinar(aDraft())
      const second = await provider.createWebinar(aDraft({ startsAt: new Date('2026-12-08T12:00:00Z') }))

      const found = await provider.findWebinar({ title: second.title, startsAt: new Date('2026-12-08T12:00:00Z') })

      expect(found?.externalId).toBe(second.externalId)
    })

    it('changes only what it is given', async () => {
      const provider = there.provider()
      const made = await provider.createWebinar(aDraft())

      await provider.updateWebinar(made.externalId, { title: '改名后的发布会' })

      expect(await provider.getWebinar(made.externalId)).toMatchObject({ title: '改名后的发布会', intro: made.intro, startsAt: made.startsAt })
    })

    it('deletes one, and deleting it again is no error', async () => {
      const provider = there.provider()
      const made = await provider.createWebinar(aDraft())

      await provider.deleteWebinar(made.externalId)
      await provider.deleteWebinar(made.externalId)

      expect(await provider.getWebinar(made.externalId)).toBeUndefined()
    })

    it('says that a webinar to be changed is gone', async () => {
      const attempt = there.provider().updateWebinar('100000001', { title: '没有了' })

      await expect(attempt).rejects.toMatchObject({ kind: 'not_found' })
    })
  })

  describe('listing webinars', () => {
    it('gives every webinar once, over several pages', async () => {
      await there.make(230)

      const all = await every(there.provider().listWebinars())

      expect(all).toHaveLength(230)
      expect(new Set(all.map(({ externalId }) => externalId)).size).toBe(230)
    })

    it('loses none that stays while others are made and deleted between the pages', async () => {
      await there.make(120)
      const provider = there.provider({ smallPages: true })
      const [newest] = await every(provider.listWebinars())
      const seen = new Set<string>()

      let page = 0
      for await (const webinars of provider.listWebinars()) {
        for (const { externalId } of webinars) seen.add(externalId)
        page += 1
        if (page === 1) await provider.deleteWebinar(newest!.externalId)
        if (page === 2) await there.make(3)
      }

      const standing = await every(provider.listWebinars())
      expect(standing.filter(({ externalId }) => !seen.has(externalId))).toEqual([])
    })

    it('follows a webinar from upcoming to live to ended with a replay, and to live again', async () => {
      const provider = there.provider()
      const { externalId } = await provider.createWebinar(aDraft())
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
  })

  describe('letting people in', () => {
    let hub: KEndpoint

    beforeEach(async () => {
      hub = await kEndpoint('good-pass')
    })

    afterEach(() => hub.close())

    it('lets in whom we confirm, and writes down their stay under the key we gave', async () => {
      const provider = there.provider()
      const webinar = await provider.createWebinar(aDraft())
      await provider.closeOwnEntrance(webinar.externalId, hub)
      await there.start(webinar.externalId)

      const reply = await enter(await provider.watchUrl(webinar, { ...ALICE, pass: 'good-pass' }, 'live'))

      expect(reply).toMatchObject({ status: 200, page: expect.stringContaining(ALICE.name) })
      expect(hub.asked).toEqual([{ k: 'good-pass', email: ALICE.key }])
      expect(await read(provider.listStays(webinar))).toEqual([expect.objectContaining({ viewerKey: ALICE.key, name: ALICE.name, kind: 'live', endedAt: undefined })])
    })

    it('asks us again on a reload', async () => {
      const provider = there.provider()
      const webinar = await provider.createWebinar(aDraft())
      await provider.closeOwnEntrance(webinar.externalId, hub)
      const url = await provider.watchUrl(webinar, { ...ALICE, pass: 'good-pass' }, 'live')

      await enter(url)
      await enter(url)

      expect(hub.asked).toHaveLength(2)
    })

    it.each([
      ['with a pass that we do not confirm', 'forged'],
      ['without a pass', ''],
    ])('sends somebody %s to our page', async (_who, pass) => {
      const provider = there.provider()
      const webinar = await provider.createWebinar(aDraft())
      await provider.closeOwnEntrance(webinar.externalId, hub)
      await there.start(webinar.externalId)

      const reply = await enter(await provider.watchUrl(webinar, { ...ALICE, pass }, 'live'))

      expect(reply).toMatchObject({ status: 302, location: hub.failureUrl })
      expect(await read(provider.listStays(webinar))).toEqual([])
    })

    it('opens the replay with the same identity', async () => {
      const provider = there.provider()
      const { externalId } = await provider.createWebinar(aDraft())
      await provider.closeOwnEntrance(externalId, hub)
      await there.start(externalId)
      await there.end(externalId)
      const webinar = (await provider.getWebinar(externalId))!

      const reply = await enter(await provider.watchUrl(webinar, { ...ALICE, pass: 'good-pass' }, 'replay'))

      expect(reply.status).toBe(200)
      expect(await read(provider.listStays(webinar))).toEqual([expect.objectContaining({ kind: 'replay', viewerKey: ALICE.key })])
    })

    it('closes the own form with the own entrance, and gives both back', async () => {
      const provider = there.provider()
      const { externalId } = await provider.createWebinar(aDraft())
      await provider.openOwnEntrance(externalId)

      const closed = await provider.closeOwnEntrance(externalId, hub)
      await provider.closeOwnEntrance(externalId, hub)

      expect(closed).toEqual({ formStillOpen: false })
      expect(await there.gateOf(externalId)).toEqual({ closed: true, formOn: false })
      await provider.openOwnEntrance(externalId)
      expect(await there.gateOf(externalId)).toEqual({ closed: false, formOn: true })
    })

    it('says so when the own form cannot be switched off from here', async () => {
      const provider = there.provider()
      const { externalId } = await provider.createWebinar(aDraft())
      await there.notAllowed('closing the form')

      expect(await provider.closeOwnEntrance(externalId, hub)).toEqual({ formStillOpen: true })
    })
  })

  describe('bringing back what people did', () => {
    it('gives every stay over several pages, exact to the second, and under the same key when read again', async () => {
      const provider = there.provider()
      const webinar = await endedWebinar({ people: 650, seconds: 31, stays: 2 })
      await there.watch(webinar.externalId, { people: [ALICE], seconds: 30, replay: true })

      const first = await read(provider.listStays(webinar))
      const again = await read(provider.listStays(webinar))

      expect(first).toHaveLength(1301)
      expect(new Set(first.map(({ sourceKey }) => sourceKey)).size).toBe(1301)
      expect(again).toEqual(first)
      expect(new Set(first.filter(({ kind }) => kind === 'live').map(secondsOf))).toEqual(new Set([31]))
      expect(first.find(({ kind }) => kind === 'replay')).toMatchObject({ viewerKey: ALICE.key, name: ALICE.name, precision: 'second' })
      expect(first.filter(({ kind }) => kind === 'replay').map(secondsOf)).toEqual([30])
    })

    it('leaves the end open while somebody is still there', async () => {
      const provider = there.provider()
      const webinar = await provider.createWebinar(aDraft())
      await there.start(webinar.externalId)
      await there.watch(webinar.externalId, { people: [ALICE], seconds: 120, staying: true })

      const before = await read(provider.listStays(webinar))
      await there.end(webinar.externalId)
      const after = await read(provider.listStays(webinar))

      expect(before).toMatchObject([{ endedAt: undefined }])
      expect(after).toMatchObject([{ sourceKey: before[0]!.sourceKey, endedAt: expect.any(Date) }])
    })

    it('gives chat, sign-in, questionnaire and prize with who, when and what', async () => {
      const webinar = await endedWebinar({ people: [ALICE], seconds: 600, chat: 1, signIn: 1, answer: 1, win: 1 })

      const events = await everyEvent(webinar)

      expect(events).toEqual([
        expect.objectContaining({ kind: 'chat', viewerKey: ALICE.key, detail: expect.objectContaining({ text: expect.stringMatching(/.+/) }) }),
        expect.objectContaining({ kind: 'sign_in', viewerKey: ALICE.key }),
        expect.objectContaining({ kind: 'questionnaire', viewerKey: ALICE.key, detail: expect.objectContaining({ answers: expect.arrayContaining([expect.objectContaining({ answer: expect.stringMatching(/.+/) })]) }) }),
        expect.objectContaining({ kind: 'prize', viewerKey: ALICE.key, detail: expect.objectContaining({ prize: expect.stringMatching(/.+/) }) }),
      ])
      expect(events.every(({ occurredAt }) => occurredAt instanceof Date)).toBe(true)
    })

    it('gives more rows than one page of each kind holds, each under its own key', async () => {
      const webinar = await endedWebinar({ people: 450, seconds: 600, chat: 450, signIn: 450, answer: 450, win: 450 })

      const events = await everyEvent(webinar)

      expect(events).toHaveLength(4 * 450)
      expect(new Set(events.map(({ kind, sourceKey }) => `${kind} ${sourceKey}`)).size).toBe(4 * 450)
    })

    it('gives those who registered at the provider itself', async () => {
      const provider = there.provider()
      const { externalId } = await provider.createWebinar(aDraft())
      await there.registerThere(externalId, { name: '李雷', phone: '13800000000', email: 'lilei@customer.example' })

      const registrants = await read(provider.listRegistrants(externalId))

      expect(registrants).toMatchObject([{ name: '李雷', phone: '13800000000', email: 'lilei@customer.example', status: 'registered', registeredAt: new Date('2026-12-01T11:00:00Z') }])
    })

    it('says that a feed is not available to this account, while the others are', async () => {
      const webinar = await endedWebinar({ people: [ALICE], seconds: 600, chat: 1, signIn: 1 })
      await there.notAllowed('chat')

      const outcomes = await Promise.all(
        there.provider().listEvents(webinar).map((feed) => read(feed).then((rows) => rows.length, (error: unknown) => error)),
      )

      expect(outcomes).toEqual([expect.any(FeedUnavailable), 1, 0, 0])
    })
  })

  describe('in trouble', () => {
    it('waits and tries again when there were too many calls', async () => {
      const provider = there.provider()
      await there.trouble('list', 'limit_reached', 2)

      await provider.checkAccount()

      expect(there.waits()).toEqual([2_000, 4_000])
    })

    it.each([
      ['limit_reached', 'limit_reached'],
      ['down', 'unreachable'],
      ['bad_credentials', 'bad_credentials'],
    ] as const)('gives up on lasting trouble "%s" as "%s"', async (trouble, kind) => {
      await there.trouble('list', trouble)

      await expect(there.provider().checkAccount()).rejects.toMatchObject({ kind })
    })

    it('does not wait for ever for an answer', async () => {
      await there.trouble('list', 'timeout')

      await expect(there.provider({ timeoutMs: 200 }).checkAccount()).rejects.toMatchObject({ kind: 'timeout' })
    })

    it('tells trouble in the middle of a feed to whoever reads it, after the pages before it', async () => {
      const webinar = await endedWebinar({ people: 40, seconds: 60 })
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

    it('keeps to the number of calls a minute that it was told', async () => {
      const provider = there.provider({ callsPerMinute: 60 })

      for (let call = 0; call < 63; call += 1) await provider.findWebinar({ title: '没有', startsAt: new Date(0) })

      expect(there.waits().map(Math.round)).toEqual([1_000, 1_000, 1_000])
    })
  })

  async function endedWebinar(watched: Parameters<ProviderUnderTest['watch']>[1]): Promise<ProviderWebinar> {
    const provider = there.provider()
    const { externalId } = await provider.createWebinar(aDraft())
    await there.start(externalId)
    await there.watch(externalId, watched)
    await there.end(externalId)
    return (await provider.getWebinar(externalId))!
  }

  async function everyEvent(webinar: ProviderWebinar) {
    const feeds = there.provider().listEvents(webinar)
    return (await Promise.all(feeds.map(read))).flat()
  }

  it('names itself', () => {
    expect(there.provider().id).toBe(id)
  })
})

function aDraft(change: Partial<WebinarDraft> = {}): WebinarDraft {
  return {
    title: '新品发布会',
    startsAt: new Date('2026-12-01T12:00:00Z'),
    endsAt: new Date('2026-12-01T13:00:00Z'),
    intro: '议程与嘉宾',
    mode: 'video',
    ...change,
  }
}

async function every<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const all: T[] = []
  for await (const page of pages) all.push(...page)
  return all
}

async function read<Row>(feed: Feed<Row>): Promise<Row[]> {
  const all: Row[] = []
  for await (const { rows } of feed.pages) all.push(...rows)
  return all
}

async function enter(url: string) {
  const reply = await fetch(url, { redirect: 'manual' })
  return { status: reply.status, location: reply.headers.get('location'), page: await reply.text() }
}

const pick = (webinar: ProviderWebinar | undefined) => ({ status: webinar?.status, hasReplay: webinar?.hasReplay, replay: Boolean(webinar?.replayId) })

const secondsOf = ({ startedAt, endedAt }: { startedAt: Date; endedAt?: Date }) => ((endedAt?.getTime() ?? 0) - startedAt.getTime()) / 1000
