import { syncStory, type SyncStory } from '../runtime/sync-story'
import { openWorld, type TestWorld } from '../runtime/world'

describe('after a sync', () => {
  let world: TestWorld
  let story: SyncStory
  beforeAll(async () => {
    world = await openWorld()
    story = syncStory(world)
    await story.withoutLimits()
  })
  afterAll(() => world.close())

  it('the list shows its counts: 31 seconds are a view, 30 are none, and both count as watched', async () => {
    const webinar = await story.liveWebinar()
    const [alice, bob, carol] = await story.register(webinar, ['alice', 'bob', 'carol'])
    await story.watch(webinar, [alice!], { seconds: 30 })
    await story.watch(webinar, [bob!], { seconds: 31 })
    await story.end(webinar)

    const batch = await story.sync(webinar)

    expect(batch).toMatchObject({ status: 'succeeded', runsTotal: 1, runsDone: 1, current: null })
    expect(await story.detail(webinar)).toMatchObject({
      status: 'ended',
      registeredCount: 3,
      watchedCount: 2,
      notWatchedCount: 1,
      viewCount: 1,
      lastSyncedAt: world.clock.now().toISOString(),
      isSyncing: false,
    })
    expect((await story.audience(webinar, 'not_watched')).map(({ contactId }) => contactId)).toEqual([carol!.contactId])
  })

  it('the three groups are right at once, and are updated by the next sync', async () => {
    const webinar = await story.liveWebinar()
    const [alice, bob] = await story.register(webinar, ['alice', 'bob'])
    await story.watch(webinar, [alice!])
    await story.end(webinar)
    await story.sync(webinar)
    const groups = async () => ({
      registered: (await story.audience(webinar, 'registered')).map(({ name }) => name).toSorted(),
      watched: (await story.audience(webinar, 'watched')).map(({ name }) => name),
      not_watched: (await story.audience(webinar, 'not_watched')).map(({ name }) => name),
    })
    const before = await groups()

    world.clock.advance({ hours: 1 })
    await story.watch(webinar, [bob!], { replay: true, seconds: 5 })
    await story.sync(webinar)

    expect(before).toEqual({ registered: ['alice', 'bob'], watched: ['alice'], not_watched: ['bob'] })
    expect(await groups()).toEqual({
      registered: ['alice', 'bob'],
      watched: expect.arrayContaining(['alice', 'bob']),
      not_watched: [],
    })
  })

  it('a timeline shows each action once: watched with its minutes, chat, sign-in, answers and prize', async () => {
    const webinar = await story.liveWebinar()
    const [alice] = await story.register(webinar, ['alice'])
    await story.watch(webinar, [alice!], { seconds: 600, stays: 2, chat: true, signIn: true, answer: true, win: true })
    await story.end(webinar)

    await story.sync(webinar)
    const events = await story.timeline(alice!, webinar)

    expect(events.map(({ type }) => type).toSorted()).toEqual([
      'chat',
      'prize',
      'questionnaire',
      'registered',
      'sign_in',
      'watched',
    ])
    expect(events.find(({ type }) => type === 'watched')?.detail).toMatchObject({ minutes: 20, stays: 2 })
    expect(await story.detail(webinar)).toMatchObject({
      eventCounts: { chat: 1, sign_in: 1, questionnaire: 1, prize: 1 },
    })
  })

  it('a replay opened five times is five views, and one event at its first time', async () => {
    const webinar = await story.liveWebinar()
    const [alice] = await story.register(webinar, ['alice'])
    await story.end(webinar)
    world.clock.advance({ hours: 2 })
    await story.watch(webinar, [alice!], { replay: true, seconds: 60, stays: 2 })
    await story.sync(webinar)
    const [first] = (await story.timeline(alice!, webinar)).filter(({ type }) => type === 'replay_watched')

    world.clock.advance({ hours: 2 })
    await story.watch(webinar, [alice!], { replay: true, seconds: 60, stays: 3 })
    await story.sync(webinar)
    const events = (await story.timeline(alice!, webinar)).filter(({ type }) => type === 'replay_watched')

    expect(events).toEqual([first])
    expect(await story.detail(webinar)).toMatchObject({ viewCount: 5, watchedCount: 1, replayWatchedCount: 1 })
  })

  it('unknown viewers count as views and do not become contacts', async () => {
    const webinar = await story.liveWebinar()
    await story.register(webinar, ['alice'])
    await story.watch(webinar, 40)
    await story.end(webinar)
    const contactsBefore = await contactCount()

    const batch = await story.sync(webinar)

    expect(batch.runs[0]?.counts).toMatchObject({ stays: { read: 40, written: 40 }, unknownViewers: 40 })
    expect(await story.detail(webinar)).toMatchObject({ viewCount: 40, registeredCount: 1, watchedCount: 0 })
    expect(await contactCount()).toBe(contactsBefore)
  })

  it('a person who was still watching at one sync has their leave time and minutes after the next', async () => {
    const webinar = await story.liveWebinar()
    const [alice] = await story.register(webinar, ['alice'])
    await story.watch(webinar, [alice!], { minutes: 10, seconds: 600, staying: true })
    await story.sync(webinar)
    const [during] = await story.audience(webinar, 'watched')

    world.clock.advance({ minutes: 30 })
    await story.end(webinar)
    const batch = await story.sync(webinar)
    const [after] = await story.audience(webinar, 'watched')

    expect(during).toMatchObject({ hasWatched: true, lastLeftAt: null, watchedMinutes: 0 })
    expect(batch.runs[0]?.counts?.stays).toEqual({ read: 1, written: 1 })
    expect(after).toMatchObject({
      watchedLive: true,
      lastLeftAt: world.clock.now().toISOString(),
      watchedMinutes: 40,
      watchedPercent: 100,
    })
  })

  it('a percentage refers to the time the webinar was held, counted once for several devices', async () => {
    const webinar = await story.liveWebinar()
    const [alice] = await story.register(webinar, ['alice'])
    await world.drainJobs()
    world.clock.advance({ minutes: 60 })
    await story.end(webinar)
    await story.watch(webinar, [alice!], { seconds: 900 })
    await story.sync(webinar)

    const [person] = await story.audience(webinar, 'watched')

    expect(person).toMatchObject({ watchedMinutes: 15, watchedPercent: 25 })
  })

  it('without events the figures are complete, and chat and answers are left for a later sync', async () => {
    const webinar = await story.liveWebinar()
    const [alice] = await story.register(webinar, ['alice'])
    await story.watch(webinar, [alice!], { chat: true })
    await story.end(webinar)

    await story.sync(webinar, false)

    expect(await story.detail(webinar)).toMatchObject({ watchedCount: 1, eventCounts: { chat: 0 } })
  })

  it('a second sync of the same data writes nothing', async () => {
    const webinar = await story.liveWebinar()
    const guests = await story.register(webinar, ['alice', 'bob', 'carol'])
    await story.watch(webinar, guests, { stays: 3, chat: true, signIn: true, answer: true, win: true })
    await story.watch(webinar, 700, { stays: 2 })
    await story.end(webinar)
    world.clock.advance({ hours: 3 })
    await story.watch(webinar, guests, { replay: true })
    const first = (await story.sync(webinar)).runs[0]?.counts

    const second = (await story.sync(webinar)).runs[0]?.counts

    expect(first).toMatchObject({
      stays: { read: 1412, written: 1412 },
      events: { read: 12, written: 12 },
      registrationsChanged: 3,
    })
    expect(second).toMatchObject({
      stays: { read: 1412, written: 0 },
      events: { read: 12, written: 0 },
      registrationsChanged: 0,
      timelineWritten: 0,
      unknownViewers: 1400,
    })
  })

  const contactCount = async () =>
    (await world.product.database.pool.query('select count(*)::int as n from contacts')).rows[0].n
})
