import type { WatchReply } from '../../shared/contracts/visitor'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

type Entry = { k: string; email: string }

describe('VHall’s K check, which asks whether a viewer may enter', () => {
  let world: TestWorld
  let story: SyncStory
  let webinar: WebinarDetail
  let alice: Entry
  beforeAll(async () => {
    world = await openWorld()
    story = syncStory(world)
    await story.withoutLimits()
  })
  beforeEach(async () => {
    webinar = await story.liveWebinar()
    await story.register(webinar, ['alice', 'bob'])
    await story.sync(webinar)
    alice = await entryOf('alice')
  })
  afterAll(() => world.close())

  /** The parameters in the watch address that we give this visitor. */
  async function entryOf(user: string): Promise<Entry> {
    const visitor = await world.visitor(user)
    const reply = await expectOk<WatchReply>(
      visitor.post(`/api/visitor/webinars/${webinar.code}/watch`, { what: 'live' }),
    )
    if (reply.outcome !== 'watch') throw new Error(reply.outcome)
    const { searchParams } = new URL(reply.url)
    return { k: searchParams.get('k') ?? '', email: searchParams.get('email') ?? '' }
  }

  async function ask(entry: Record<string, string>, about = webinar): Promise<string> {
    const response = await fetch(`${world.origin}/api/callback/vhall/k/${about.id}`, {
      method: 'POST',
      body: new URLSearchParams(entry),
    })
    expect(response.status).toBe(200)
    return response.text()
  }

  it('is answered with pass for a registered visitor, and again on every reload', async () => {
    const answers = [await ask(alice), await ask(alice), await ask({ ...alice, email: alice.email.toUpperCase() })]

    expect(answers).toEqual(['pass', 'pass', 'pass'])
  })

  it('is answered with fail for a watch token of another person', async () => {
    const bob = await entryOf('bob')

    expect(await ask({ k: alice.k, email: bob.email })).toBe('fail')
  })

  it('is answered with fail for a watch token of another webinar', async () => {
    const other = await story.liveWebinar({ title: '另一场' })

    expect(await ask(alice, other)).toBe('fail')
  })

  it('is answered with fail once the registration is cancelled, and with pass after registering again', async () => {
    const visitor = await world.visitor('alice')

    await visitor.delete(`/api/visitor/webinars/${webinar.code}/registrations`)
    const cancelled = await ask(alice)
    await visitor.post(`/api/visitor/webinars/${webinar.code}/registrations`, {})

    expect(cancelled).toBe('fail')
    expect(await ask(alice)).toBe('pass')
  })

  it('is answered with fail half a day later', async () => {
    world.clock.advance({ hours: 11, minutes: 59 })
    const shortlyBefore = await ask(alice)
    world.clock.advance({ minutes: 1 })

    expect(shortlyBefore).toBe('pass')
    expect(await ask(alice)).toBe('fail')
  })

  it.each<[string, (entry: Entry) => Record<string, string>]>([
    ['nothing at all', () => ({})],
    ['no pass', ({ email }) => ({ email })],
    ['a made-up pass', ({ email }) => ({ email, k: 'abc.def' })],
    ['a pass without its signature', ({ email, k }) => ({ email, k: k.split('.')[0] ?? '' })],
    ['a pass with one letter changed', ({ email, k }) => ({ email, k: (k[5] === 'A' ? 'B' : 'A') + k.slice(1) })],
    [
      'a pass for another webinar under the same signature',
      ({ email, k }) => ({
        email,
        k: `${Buffer.from(`${crypto.randomUUID()}.${crypto.randomUUID()}.9999999999`).toString('base64url')}.${k.split('.')[1]}`,
      }),
    ],
    ['an address that is not one of ours', ({ k }) => ({ k, email: 'alice@example.com' })],
    ['ten thousand letters', ({ email }) => ({ email, k: 'x'.repeat(10_000) })],
  ])('is answered with fail for %s', async (_case, forge) => {
    expect(await ask(forge(alice))).toBe('fail')
  })
})
