import { seedIfEmpty } from '../../local/seed/seed-if-empty'
import type { HallView } from '../../shared/contracts/visitor'
import type { WebinarRow } from '../../shared/contracts/webinars'
import { httpClient, type HttpClient } from '../runtime/http-client'
import { signInAsOperator } from '../runtime/sign-in'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

jest.setTimeout(120_000)

describe('the seed company', () => {
  let world: TestWorld
  let owner: HttpClient
  const lines: string[] = []

  const seed = () =>
    seedIfEmpty({
      environment: world.environment,
      vhallOrigin: world.outside.vhall.origin,
      zoomOrigin: world.outside.zoom.origin,
      now: world.clock.now(),
      say: (line) => void lines.push(line),
    })
  const hall = () => expectOk<HallView>(world.anyone.get('/api/visitor/hall'))
  const webinars = async () =>
    (await expectOk<{ items: WebinarRow[] }>(owner.get('/api/admin/webinars?pageSize=50'))).items
  const countsOf = async ({ id }: WebinarRow) =>
    (await expectOk<{ counts: Record<string, number> }>(owner.get(`/api/admin/webinars/${id}/registrants`))).counts

  beforeAll(async () => {
    world = await openWorld()
    const [demo] = await seed()
    owner = await signInAsOperator(httpClient(world.origin), {
      email: demo?.email ?? '',
      password: demo?.password ?? '',
    })
  })

  afterAll(() => world.close())

  it('fills the hall with live, upcoming and ended webinars with covers, and a carousel of four', async () => {
    const view = await hall()

    expect(view.counts).toEqual({ all: 16, live: 2, upcoming: 7, ended: 7 })
    expect(view.items.map(({ status }) => status)).toEqual([
      'live',
      'live',
      ...Array(7).fill('upcoming'),
      ...Array(7).fill('ended'),
    ])
    expect(view.items.filter(({ coverUrl }) => coverUrl === '')).toEqual([])
    expect(view.items.filter(({ status, hasReplay }) => status === 'ended' && hasReplay)).toHaveLength(6)
    expect(view.carousel).toHaveLength(4)
  })

  it('has people in all three groups of every ended webinar', async () => {
    const ended = (await webinars()).filter(({ status, provider }) => status === 'ended' && provider === 'vhall')

    for (const webinar of ended) {
      const { registered = 0, watched = 0, not_watched: notWatched = 0 } = await countsOf(webinar)

      expect([webinar.title, registered > 50, watched > 30, notWatched > 10]).toEqual([webinar.title, true, true, true])
      expect(watched + notWatched).toBe(registered)
      expect(webinar.viewCount).toBeGreaterThan(watched)
    }
  })

  it('shows the figures of the imported Zoom report as they are in its rows', async () => {
    const [imported] = (await webinars()).filter(({ providerState }) => providerState === 'imported')

    expect(imported).toMatchObject({ registeredCount: 469, watchedCount: 455, notWatchedCount: 14, viewCount: 875 })
  })

  it('has a webinar that was created at VHall, and the people who registered there', async () => {
    const [madeThere] = (await webinars()).filter(({ title }) => title.includes('新功能答疑'))

    expect(madeThere).toMatchObject({ status: 'upcoming', isListed: false, usesLiveLink: false, registeredCount: 9 })
  })

  it('has Zoom webinars of every kind, of named users only, four of them listed in the hall', async () => {
    const fromZoom = (await webinars()).filter(
      ({ provider, providerState }) => provider === 'zoom' && providerState === 'ready',
    )
    const inTheHall = new Set((await hall()).items.map(({ title }) => title))
    const marked = fromZoom.flatMap(({ notSupported, registrationBlock }) => notSupported ?? registrationBlock ?? [])

    expect(new Set(fromZoom.map(({ status }) => status))).toEqual(new Set(['upcoming', 'live', 'ended']))
    expect(new Set(marked)).toEqual(new Set(['recurring', 'other_questions', 'registration_off']))
    expect(fromZoom.filter(({ title }) => title.includes('内部销售培训'))).toEqual([])
    expect(fromZoom.filter(({ title }) => inTheHall.has(title))).toHaveLength(4)
    expect(fromZoom.find(({ title }) => title.startsWith('让报名的人真的来'))).toMatchObject({
      registeredCount: 380,
      hasReplay: true,
    })
  })

  it('has a workflow that registered some contacts, and partners who were invited', async () => {
    const { items } = await expectOk<{ items: { counts: Record<string, number> }[] }>(owner.get('/api/admin/workflows'))
    const [closed] = (await webinars()).filter(
      ({ provider, status, title }) => provider === 'zoom' && status === 'upcoming' && title.includes('渠道伙伴闭门会'),
    )
    const program = await expectOk<{ items: { progress: string | null }[]; counts: Record<string, number> }>(
      owner.get(`/api/admin/program?webinarId=${closed?.id}&status=invited&pageSize=100`),
    )

    expect(items).toMatchObject([{ counts: { done: 14, waiting: 0, refused: 0 } }])
    expect(program.counts).toMatchObject({ invited: 24 })
    expect(program.items.filter(({ progress }) => progress === 'pending')).toHaveLength(9)
  })

  it('lets alice, who is on record, register with one tap, and asks a new visitor for the details', async () => {
    const live = (await hall()).items.find(({ title }) => title.startsWith('增长会诊室'))
    const register = async (user: string) =>
      expectOk<{ outcome: string }>(
        (await world.visitor(user)).post(`/api/visitor/webinars/${live?.code}/registrations`, {}),
      )

    expect(await register('alice')).toEqual({ outcome: 'registered' })
    expect(await register('bob')).toEqual({ outcome: 'already_registered' })
    expect(await register('henry')).toMatchObject({ outcome: 'ask' })
  })

  it('moves its dates near today when started days later, and keeps dates that an operator changed', async () => {
    const tomorrow = (await webinars()).find(({ title }) => title.startsWith('制造业')) as WebinarRow
    const moved = new Date(Date.parse(tomorrow.startsAt) + 3_600_000).toISOString()
    await expectOk(
      owner.patch(`/api/admin/webinars/${tomorrow.id}`, {
        startsAt: moved,
        endsAt: new Date(Date.parse(moved) + 3_600_000).toISOString(),
      }),
    )
    world.clock.advance({ days: 6 })

    await seed()
    const again = await webinars()
    const upcoming = again.filter(({ status, isListed }) => status === 'upcoming' && isListed)

    expect(again.find(({ id }) => id === tomorrow.id)?.startsAt).toBe(moved)
    expect(
      upcoming.filter(({ id, startsAt }) => id !== tomorrow.id && Date.parse(startsAt) < world.clock.now().getTime()),
    ).toEqual([])
    const live = again.find(({ title }) => title.startsWith('增长会诊室')) as WebinarRow
    expect(world.clock.now().getTime() - Date.parse(live.startsAt)).toBeLessThan(3_600_000)
  })

  it('is created once', async () => {
    const before = (await webinars()).length

    const operators = await seed()

    expect(operators).toHaveLength(3)
    expect((await webinars()).length).toBe(before)
  })
})
