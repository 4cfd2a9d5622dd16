import { domainEvents } from '../../cloudfunctions/db/tables/domain-events'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { openWorld, type TestWorld } from '../runtime/world'

describe('a change of state at VHall', () => {
  let world: TestWorld
  let story: SyncStory
  let webinar: WebinarDetail
  beforeEach(async () => {
    world = await openWorld()
    story = syncStory(world)
    await story.withoutLimits()
    webinar = await world.webinar()
  })
  afterEach(() => world.close())

  const state = async () => {
    const { status, hasReplay } = await story.detail(webinar)
    return { status, hasReplay }
  }
  const minute = () => world.functions.fireTimer('worker', 'every-minute', world.clock.now())
  const callbackUrl = async () => `${world.origin}/api/callback/vhall/events/${(await world.connectVhall()).id}`
  const callback = async (body: Record<string, string | number>) =>
    fetch(await callbackUrl(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })

  it('is known moments after VHall’s callback: live, then ended with its replay', async () => {
    await story.live(webinar)
    await story.callbacksArrived()
    await world.drainJobs()
    const begun = await state()

    world.clock.advance({ hours: 1 })
    await story.end(webinar)
    await story.callbacksArrived()
    await world.drainJobs()

    expect(begun).toEqual({ status: 'live', hasReplay: false })
    expect(await state()).toEqual({ status: 'ended', hasReplay: true })
    const emitted = (await world.product.db.select().from(domainEvents)).filter(
      ({ type }) => type === 'webinar.status_changed',
    )
    expect(emitted.map(({ payload }) => payload)).toEqual([
      { from: 'upcoming', to: 'live' },
      { from: 'live', to: 'ended' },
    ])
  })

  it('is noticed within a minute around the planned time even when no callback comes', async () => {
    await world.vhall('POST', 'faults', { operation: 'getWebinarInfo', kind: 'bad_key', times: 1 })
    world.clock.set(webinar.startsAt)
    await story.live(webinar)
    await story.callbacksArrived()
    await world.drainJobs()
    const missed = await state()

    await minute()

    expect(missed.status).toBe('upcoming')
    expect((await state()).status).toBe('live')
  })

  it('costs no needless calls: hours before the start the timer of every minute does not call VHall', async () => {
    const before = await calls()

    world.clock.advance({ minutes: 30 })
    await minute()

    expect(await calls()).toBe(before)
  })

  it('may go from ended to live again', async () => {
    await story.live(webinar)
    await story.end(webinar)
    await story.sync(webinar)
    await story.live(webinar)
    await story.callbacksArrived()

    await world.drainJobs()

    expect((await state()).status).toBe('live')
  })

  it('is always checked: a callback that claims an end changes nothing if VHall’s API differs', async () => {
    await story.live(webinar)
    await story.callbacksArrived()
    await world.drainJobs()

    const refused = await callback({
      webinar_id: webinar.externalId ?? '',
      method_id: 1,
      type: 3,
      signature: 'f'.repeat(32),
    })
    await world.drainJobs()

    expect({ status: refused.status, body: await refused.text() }).toEqual({ status: 403, body: 'FAIL' })
    expect((await state()).status).toBe('live')
  })

  it('is answered with SUCCESS and ignored when it is about an unknown account', async () => {
    const answers = await Promise.all(
      [crypto.randomUUID(), 'nonsense'].map((id) =>
        fetch(`${world.origin}/api/callback/vhall/events/${id}`, { method: 'POST', body: 'method_id=1&webinar_id=1' }),
      ),
    )

    expect(await Promise.all(answers.map((answer) => answer.text()))).toEqual(['SUCCESS', 'SUCCESS'])
  })

  it('cannot be triggered from the mini-program: only the platform fires the worker’s timer', async () => {
    const people = await world.wechat<{ people: { key: string; unionId: string; openIds: Record<string, string> }[] }>(
      'GET',
      'people',
    )
    const [appId = '', openId = ''] = Object.entries(people.people[0]?.openIds ?? {})[0] ?? []

    const forced = world.functions.callFromMiniProgram(
      'worker',
      { Type: 'Timer', TriggerName: 'every-minute' },
      { openId, appId },
    )

    await expect(forced).rejects.toMatchObject({ code: 'forbidden' })
  })

  const calls = async () => (await world.vhall<{ calls: unknown[] }>('GET', 'calls')).calls.length
})
