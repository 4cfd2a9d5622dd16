import { aDraft, endedWebinar, everyEvent } from './live-providers/provider-story'
import { readFeed } from './live-providers/read-pages'
import { vhallUnderTest, type VhallUnderTest } from './live-providers/vhall-under-test'

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const ALICE = { key: 'c_7f3a9b@viewer.livehall.example', name: '王小雨', email: 'c_7f3a9b@viewer.livehall.example' }
const GATE = { authUrl: 'http://127.0.0.1:9/k', failureUrl: 'http://hub.example/m/webinar/abc' }

/** What only VHall does, in addition to the suite of all providers. */
describe('VHall’s own behaviour', () => {
  let there: VhallUnderTest

  beforeEach(async () => {
    there = await vhallUnderTest()
  })

  afterEach(() => there.close())

  it('reports sub-accounts, because such an account’s webinars must not be deleted here', async () => {
    await there.makeSubAccounts(2)

    expect(await there.provider().checkAccount()).toMatchObject({ usesSubAccounts: true })
  })

  it('refuses a call when our clock is ten minutes off', async () => {
    const late = there.provider({ now: new Date('2026-12-01T11:10:00Z') })

    await expect(late.checkAccount()).rejects.toMatchObject({ kind: 'bad_credentials' })
  })

  it('creates a webinar with its cover, and returns it with its room and watch address', async () => {
    const draft = aDraft(there, { cover: { bytes: PNG, mime: 'image/png', name: 'cover.png' } })

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
    expect(made.roomId).toBeTruthy()
    expect(made.endedAt).toBeUndefined()
  })

  it.each([
    ['a title that is too long', { title: '长'.repeat(65) }],
    [
      'a cover that is not a picture',
      { cover: { bytes: Buffer.from('<svg/>'), mime: 'image/png', name: 'cover.png' } },
    ],
    [
      'a cover that is too large',
      { cover: { bytes: Buffer.concat([PNG, Buffer.alloc(2 * 1024 * 1024)]), mime: 'image/png', name: 'cover.png' } },
    ],
  ])('refuses %s with a reason, and leaves no partial webinar', async (_what, change) => {
    const attempt = there.provider().createWebinar(aDraft(there, change))

    await expect(attempt).rejects.toMatchObject({ kind: 'refused', providerMessage: expect.stringMatching(/.+/) })
    expect(await there.titles()).toEqual([])
  })

  it('reports when its own form cannot be switched off by the API', async () => {
    const provider = there.provider()
    const { externalId } = await provider.createWebinar(aDraft(there))
    await there.notAllowed('closing the form')

    expect(await provider.disableLandingPage(externalId, GATE)).toEqual({ formStillOpen: true })
  })

  it('returns no end of a stay while somebody is still watching', async () => {
    const provider = there.provider()
    const webinar = await provider.createWebinar(aDraft(there))
    await there.start(webinar.externalId)
    await there.watch(webinar.externalId, { people: [ALICE], seconds: 120, staying: true })

    const before = await readFeed(provider.listStays(webinar))
    await there.end(webinar.externalId)
    const after = await readFeed(provider.listStays(webinar))

    expect(before).toMatchObject([{ endedAt: undefined }])
    expect(after).toMatchObject([{ sourceKey: before[0]!.sourceKey, endedAt: expect.any(Date) }])
  })

  it('returns chat, sign-in, questionnaire and prize with person, time and content', async () => {
    const webinar = await endedWebinar(there, { people: [ALICE], seconds: 600, chat: 1, signIn: 1, answer: 1, win: 1 })

    const events = await everyEvent(there, webinar)

    expect(events).toEqual([
      expect.objectContaining({
        kind: 'chat',
        viewerKey: ALICE.key,
        detail: expect.objectContaining({ text: expect.stringMatching(/.+/) }),
      }),
      expect.objectContaining({ kind: 'sign_in', viewerKey: ALICE.key }),
      expect.objectContaining({
        kind: 'questionnaire',
        viewerKey: ALICE.key,
        detail: expect.objectContaining({
          answers: expect.arrayContaining([expect.objectContaining({ answer: expect.stringMatching(/.+/) })]),
        }),
      }),
      expect.objectContaining({
        kind: 'prize',
        viewerKey: ALICE.key,
        detail: expect.objectContaining({ prize: expect.stringMatching(/.+/) }),
      }),
    ])
    expect(events.every(({ occurredAt }) => occurredAt instanceof Date)).toBe(true)
  })

  it('returns more rows than one page of each kind, each with its own key', async () => {
    const webinar = await endedWebinar(there, {
      people: 450,
      seconds: 600,
      chat: 450,
      signIn: 450,
      answer: 450,
      win: 450,
    })

    const events = await everyEvent(there, webinar)

    expect(events).toHaveLength(4 * 450)
    expect(new Set(events.map(({ kind, sourceKey }) => `${kind} ${sourceKey}`)).size).toBe(4 * 450)
  })

  it('keeps to the given number of calls a minute', async () => {
    const provider = there.provider({ callsPerMinute: 60 })

    for (let call = 0; call < 63; call += 1) await provider.findWebinar({ title: '没有', startsAt: new Date(0) })

    expect(there.waits().map(Math.round)).toEqual([1_000, 1_000, 1_000])
  })

  it('returns the stays of the replay besides those of the live webinar', async () => {
    const webinar = await endedWebinar(there, { people: [ALICE], seconds: 31 })
    await there.watch(webinar.externalId, { people: [ALICE], seconds: 30, replay: true })

    const stays = await readFeed(there.provider().listStays(webinar))

    expect(
      stays.map(({ kind, viewerKey, startedAt, endedAt }) => [
        kind,
        viewerKey,
        (endedAt!.getTime() - startedAt.getTime()) / 1000,
      ]),
    ).toEqual([
      ['live', ALICE.key, 31],
      ['replay', ALICE.key, 30],
    ])
  })
})
