import { providerAccounts } from '../../cloudfunctions/db/tables/provider-accounts'
import type { ContactDetail, ContactRow } from '../../shared/contracts/contacts'
import type { WebinarRow } from '../../shared/contracts/webinars'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('syncing all webinars', () => {
  let world: TestWorld
  let story: SyncStory
  beforeEach(async () => {
    world = await openWorld()
    story = syncStory(world)
    await story.withoutLimits()
  })
  afterEach(() => world.close())

  const list = async () =>
    (await expectOk<{ items: WebinarRow[] }>((await world.operator()).get('/api/admin/webinars'))).items
  const titled = async (title: string) => (await list()).find((webinar) => webinar.title === title)!

  it('imports webinars created at VHall: unlisted, with VHall’s own link and form, and with figures', async () => {
    await story.madeAtVhall({ subject: '在微吼建的', startsAt: '2026-11-30T04:00:00Z', state: 'ended', minutes: 60 })
    await story.watch({ externalId: String((await activities())[0]!.webinarId) }, 12)

    const batch = await story.sync()

    expect(batch).toMatchObject({ status: 'succeeded', runsTotal: 2, runsDone: 2 })
    expect(batch.runs.find(({ webinar }) => !webinar)?.counts?.webinars).toEqual({
      found: 1,
      added: 1,
      changed: 0,
      deleted: 0,
    })
    expect(await titled('在微吼建的')).toMatchObject({
      code: expect.stringMatching(/^[0-9A-Za-z]{8}$/),
      isListed: false,
      usesLiveLink: false,
      status: 'ended',
      hasReplay: true,
      viewCount: 12,
      startsAt: '2026-11-30T04:00:00.000Z',
    })
  })

  it('imports registrants of VHall’s own form, and matches their stays by phone or e-mail only', async () => {
    const externalId = await story.madeAtVhall({
      subject: '微吼报名',
      startsAt: '2026-11-30T04:00:00Z',
      state: 'ended',
      formOn: true,
      registrations: [
        { name: '何敏', phone: '13912345678', email: 'he.min@example.com' },
        { name: '罗杰', phone: '13912345679', email: 'luo.jie@example.com' },
        { name: '何敏', phone: '13912345678', email: 'he.min@example.com' },
      ],
    })
    await world.vhall('POST', 'audience', {
      webinarId: externalId,
      people: [
        { key: 'HE.MIN@example.com' },
        { key: '', name: '罗杰', phone: '13912345679' },
        { key: 'stranger@example.com' },
      ],
      minutes: 20,
    })

    await story.sync()
    const again = await story.sync()
    const webinar = await titled('微吼报名')

    expect(webinar).toMatchObject({ registeredCount: 2, watchedCount: 2, notWatchedCount: 0, viewCount: 3 })
    expect((await story.audience(webinar, 'watched')).map(({ name, source }) => ({ name, source }))).toEqual(
      expect.arrayContaining([
        { name: '何敏', source: 'provider' },
        { name: '罗杰', source: 'provider' },
      ]),
    )
    expect(again.runs.find((run) => !run.webinar)?.counts?.webinars).toEqual({
      found: 1,
      added: 0,
      changed: 0,
      deleted: 0,
    })
    expect(again.runs.find((run) => run.webinar)?.counts).toMatchObject({
      registrants: { read: 3, written: 0 },
      stays: { read: 3, written: 0 },
      unknownViewers: 1,
      timelineWritten: 0,
    })
  })

  it('creates one contact for an e-mail in two webinars, and takes no typed phone for confirmed', async () => {
    const person = { name: '何敏', phone: '13912345678', email: 'he.min@example.com' }
    await story.madeAtVhall({
      subject: '第一场',
      startsAt: '2026-11-29T04:00:00Z',
      state: 'ended',
      registrations: [person],
    })
    await story.madeAtVhall({
      subject: '第二场',
      startsAt: '2026-11-30T04:00:00Z',
      state: 'upcoming',
      registrations: [person],
    })

    await story.sync()
    const operator = await world.operator()
    const found = await expectOk<{ items: ContactRow[] }>(operator.get('/api/admin/contacts?search=13912345678'))
    const contact = await expectOk<ContactDetail>(operator.get(`/api/admin/contacts/${found.items[0]?.id}`))

    expect(found.items).toHaveLength(1)
    expect(contact).toMatchObject({
      registeredTotal: 2,
      eventCounts: { registered: 2 },
      phoneConfirmed: false,
      emailConfirmed: true,
    })
  })

  it('skips a live webinar with a note, and syncs it when it is requested alone', async () => {
    const webinar = await story.liveWebinar({ title: '正在直播' })
    await story.watch(webinar, 3)

    const all = await story.sync()
    const byItself = await story.sync(webinar)

    expect(all.runs.flatMap(({ issues }) => issues)).toMatchObject([
      { code: 'live_skipped', detail: { title: '正在直播' } },
    ])
    expect(all.runsTotal).toBe(1)
    expect(byItself.runs[0]?.counts?.stays.read).toBe(3)
  })

  it('updates a title and time that were changed at VHall, and moves the planned end with the start', async () => {
    const webinar = await world.webinar({
      title: '原来的标题',
      startsAt: '2026-12-01T08:00:00Z',
      endsAt: '2026-12-01T09:30:00Z',
    })
    const [account] = await world.product.db.select().from(providerAccounts)
    await world.product
      .liveProvider(account!)
      .updateWebinar(webinar.externalId!, { title: '新的标题', startsAt: new Date('2026-12-02T06:00:00Z') })

    const batch = await story.sync()

    expect(batch.runs.find((run) => !run.webinar)?.counts?.webinars).toMatchObject({ found: 1, added: 0, changed: 1 })
    expect(await story.detail(webinar)).toMatchObject({
      title: '新的标题',
      startsAt: '2026-12-02T06:00:00.000Z',
      endsAt: '2026-12-02T07:30:00.000Z',
      usesLiveLink: true,
    })
  })

  it('marks a webinar that was deleted at VHall, and keeps its people', async () => {
    const gone = await story.liveWebinar({ title: '将被删除' })
    await story.register(gone, ['alice'])
    await story.end(gone)
    await story.sync()

    await world.vhall('POST', 'reset', {})
    await world.vhall('POST', 'rate-limit', { on: false })
    const batch = await story.sync()

    expect(batch.runs.find(({ webinar }) => !webinar)?.counts?.webinars).toEqual({
      found: 0,
      added: 0,
      changed: 0,
      deleted: 1,
    })
    expect(await story.detail(gone)).toMatchObject({ providerState: 'deleted', registeredCount: 1 })
  })

  it('says which account could not be read', async () => {
    await world.webinar()
    await world.vhall('POST', 'faults', { operation: 'listWebinars', kind: 'bad_key' })

    const batch = await story.sync()

    expect(batch).toMatchObject({
      status: 'failed',
      runs: [{ issues: [{ code: 'provider_bad_credentials', detail: { accountName: '微吼' } }] }],
    })
  })

  const activities = async () =>
    (await world.vhall<{ activities: { webinarId: number }[] }>('GET', 'activities')).activities
})
