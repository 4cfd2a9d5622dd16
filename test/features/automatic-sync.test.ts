import { eq } from 'drizzle-orm'
import { providerAccounts } from '../../cloudfunctions/db/tables/provider-accounts'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import type { AutomaticSync } from '../../shared/contracts/automatic-sync'
import type { ErrorReply } from '../../shared/contracts/errors'
import type { SyncBatch, SyncBatchRow } from '../../shared/contracts/sync'
import type { WebinarDetail, WebinarRow } from '../../shared/contracts/webinars'
import type { HttpClient } from '../runtime/http-client'
import { syncStory, type SyncStory } from '../runtime/sync-story'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'

describe('automatic sync', () => {
  let world: TestWorld
  let story: SyncStory
  let operator: HttpClient
  beforeEach(async () => {
    // Noon in Shanghai.
    world = await openWorld({ at: '2026-12-01T04:00:00.000Z' })
    story = syncStory(world)
    await story.withoutLimits()
    operator = await world.operator('operator')
  })
  afterEach(() => world.close())

  const minute = () => world.functions.fireTimer('worker', 'every-minute', world.clock.now())
  const view = () => expectOk<AutomaticSync>(operator.get('/api/admin/automatic-sync'))
  const batches = async () => (await expectOk<{ items: SyncBatchRow[] }>(operator.get('/api/admin/sync-batches'))).items
  const choose = async (part: Partial<AutomaticSync>) => {
    const { afterEnd, afterEndWithEvents, daily, dailyWithEvents, dailyAt } = { ...(await view()), ...part }
    return expectOk<AutomaticSync>(
      operator.put('/api/admin/automatic-sync', { afterEnd, afterEndWithEvents, daily, dailyWithEvents, dailyAt }),
    )
  }
  const at = async (time: string) => {
    world.clock.set(time)
    await minute()
  }
  const triggers = async (webinar: { id: string }) => (await story.runs(webinar)).map(({ trigger }) => trigger)

  /** Live from 14:00 to 15:00 in Shanghai, and noticed by the product. */
  async function ended(): Promise<WebinarDetail> {
    const webinar = await world.webinar({
      title: '秋季发布',
      startsAt: '2026-12-01T06:00:00Z',
      endsAt: '2026-12-01T07:00:00Z',
    })
    await at('2026-12-01T06:00:00Z')
    await story.live(webinar)
    await story.callbacksArrived()
    await at('2026-12-01T06:01:00Z')
    world.clock.set('2026-12-01T07:00:00Z')
    await story.watch(webinar, 3)
    await story.end(webinar, false)
    await story.callbacksArrived()
    await minute()
    return webinar
  }

  describe('after the end', () => {
    it('syncs ten minutes after VHall’s callback reported the end, and shows the planned time before', async () => {
      const webinar = await ended()
      const before = await view()

      await at('2026-12-01T07:09:00Z')
      const early = await triggers(webinar)
      await at('2026-12-01T07:10:00Z')

      expect(before.watched).toMatchObject([
        { webinar: { title: '秋季发布' }, nextReadAt: '2026-12-01T07:10:00.000Z', reads: 0 },
      ])
      expect(early).toEqual([])
      expect(await story.runs(webinar)).toMatchObject([
        { trigger: 'after_end', withEvents: true, status: 'succeeded', requestedBy: null },
      ])
      expect(await story.detail(webinar)).toMatchObject({ viewCount: 3 })
    })

    it('notices the end without any callback', async () => {
      const webinar = await world.webinar({
        title: '没有回调',
        startsAt: '2026-12-01T06:00:00Z',
        endsAt: '2026-12-01T07:00:00Z',
      })
      await world.product.db.update(providerAccounts).set({ sealedCallbackSecret: null })
      world.clock.set('2026-12-01T06:00:00Z')
      await story.live(webinar)
      world.clock.set('2026-12-01T07:00:00Z')
      await story.end(webinar, false)

      await minute()
      await at('2026-12-01T07:10:00Z')

      expect(await triggers(webinar)).toEqual(['after_end'])
    })

    it('syncs again at growing intervals while the provider’s data grows, and then stops', async () => {
      const webinar = await ended()
      await at('2026-12-01T07:10:00Z')
      await story.watch(webinar, 2)
      await at('2026-12-01T07:30:00Z')
      await story.watch(webinar, 1)
      await at('2026-12-01T09:00:00Z')

      const growing = await view()
      await at('2026-12-01T13:00:00Z')
      const still = await view()
      await at('2026-12-02T07:00:00Z')

      expect(growing.watched).toMatchObject([{ nextReadAt: '2026-12-01T13:00:00.000Z', reads: 3 }])
      expect(still.watched).toEqual([])
      expect((await triggers(webinar)).filter((trigger) => trigger === 'after_end')).toHaveLength(4)
      expect(await story.detail(webinar)).toMatchObject({ viewCount: 6 })
    })

    it('ends after a day even if data still grows', async () => {
      await choose({ daily: false })
      const webinar = await ended()

      for (const time of [
        '2026-12-01T07:10:00Z',
        '2026-12-01T07:30:00Z',
        '2026-12-01T09:00:00Z',
        '2026-12-01T13:00:00Z',
        '2026-12-02T07:00:00Z',
        '2026-12-03T07:00:00Z',
      ]) {
        await story.watch(webinar, 1)
        await at(time)
      }

      expect(await triggers(webinar)).toHaveLength(5)
      expect((await view()).watched).toEqual([])
    })

    it('tries again at the next interval when the provider could not be read', async () => {
      const webinar = await ended()
      await world.vhall('POST', 'faults', { operation: 'getWebinarInfo', kind: 'bad_key' })
      await at('2026-12-01T07:10:00Z')
      await world.vhall('DELETE', 'faults')

      await at('2026-12-01T07:30:00Z')

      expect((await story.runs(webinar)).map(({ status }) => status)).toEqual(['succeeded', 'failed'])
    })

    it('starts no second sync in the same minute or beside a manual sync', async () => {
      const webinar = await ended()
      world.clock.set('2026-12-01T07:10:00Z')
      const byHand = await story.start(webinar)

      await Promise.all([minute(), minute()])
      await minute()

      expect((await triggers(webinar)).toSorted()).toEqual(['after_end', 'manual'])
      expect((await story.batch(byHand)).runsTotal).toBe(1)
    })

    it('waits for the next end when the webinar goes live again', async () => {
      const webinar = await ended()
      world.clock.set('2026-12-01T07:05:00Z')
      await story.live(webinar)
      await story.callbacksArrived()
      await minute()
      await at('2026-12-01T07:10:00Z')
      const whileLive = await triggers(webinar)
      world.clock.set('2026-12-01T08:00:00Z')
      await story.end(webinar, false)
      await story.callbacksArrived()
      await minute()

      await at('2026-12-01T08:10:00Z')

      expect(whileLive).toEqual([])
      expect(await triggers(webinar)).toEqual(['after_end'])
    })

    it('stops when it is switched off, also for a sync that was already planned', async () => {
      const webinar = await ended()

      const off = await choose({ afterEnd: false })
      await at('2026-12-01T07:10:00Z')

      expect(off).toMatchObject({ afterEnd: false, watched: [], watchedTotal: 0 })
      expect(await triggers(webinar)).toEqual([])
    })

    it('omits the events when they are switched off', async () => {
      await choose({ afterEndWithEvents: false })
      const webinar = await ended()

      await at('2026-12-01T07:10:00Z')

      expect(await story.runs(webinar)).toMatchObject([{ trigger: 'after_end', withEvents: false }])
    })
  })

  describe('daily', () => {
    beforeEach(async () => {
      await choose({ afterEnd: false })
      await world.connectVhall()
    })

    it('syncs once a day at its time in Shanghai, across midnight', async () => {
      const chosen = await choose({ dailyAt: '00:30' })
      const webinar = await ended()

      await at('2026-12-01T16:29:00Z')
      const early = await triggers(webinar)
      await at('2026-12-01T16:30:00Z')
      await at('2026-12-01T16:31:00Z')
      const after = await view()

      expect(chosen.nextDailyAt).toBe('2026-12-01T16:30:00.000Z')
      expect(early).toEqual([])
      expect(await triggers(webinar)).toEqual(['daily'])
      expect(after.nextDailyAt).toBe('2026-12-02T16:30:00.000Z')
      expect(await batches()).toMatchObject([{ trigger: 'daily', status: 'succeeded', webinarsTotal: 1 }])
    })

    it('runs once for all the days that were missed', async () => {
      const webinar = await ended()

      await at('2026-12-05T04:00:00Z')
      await at('2026-12-05T04:01:00Z')

      expect(await triggers(webinar)).toEqual(['daily'])
      expect((await view()).nextDailyAt).toBe('2026-12-05T18:00:00.000Z')
    })

    it('syncs webinars that ended in the last 30 days, and skips a live one', async () => {
      const old = await ended()
      await world.product.db
        .update(webinars)
        .set({ endedAt: new Date('2026-11-01T00:00:00Z') })
        .where(eq(webinars.id, old.id))
      const live = await story.liveWebinar({ title: '正在直播' })
      await at('2026-12-01T18:00:00Z')

      const [daily] = await batches()
      const { runs } = await expectOk<SyncBatch>(operator.get(`/api/admin/sync/${daily?.id}`))

      expect(await triggers(old)).toEqual([])
      expect(await triggers(live)).toEqual([])
      expect(runs.flatMap(({ issues }) => issues)).toMatchObject([
        { code: 'live_skipped', detail: { title: '正在直播' } },
      ])
    })

    it('imports webinars created at VHall and marks those deleted there', async () => {
      const gone = await world.webinar({ title: '将被删除' })
      await story.madeAtVhall({ subject: '在微吼建的', startsAt: '2026-11-30T04:00:00Z', state: 'ended', minutes: 60 })
      await world.vhall('POST', `activities/${gone.externalId}/remove`, {})

      await at('2026-12-01T18:00:00Z')

      const { items } = await expectOk<{ items: WebinarRow[] }>(operator.get('/api/admin/webinars'))
      expect(items.find(({ title }) => title === '在微吼建的')).toMatchObject({
        providerState: 'ready',
        isListed: false,
      })
      expect(items.find(({ title }) => title === '将被删除')).toMatchObject({ providerState: 'deleted' })
    })

    it('does nothing once it is switched off, and shows no next time', async () => {
      const webinar = await ended()

      const off = await choose({ daily: false })
      await at('2026-12-03T18:00:00Z')

      expect(off.nextDailyAt).toBeNull()
      expect(await triggers(webinar)).toEqual([])
    })
  })

  it.each(['24:00', '2:00', '', '02:60', '02:00:00'])('refuses %j as a time of day', async (dailyAt) => {
    const reply = await operator.put<ErrorReply>('/api/admin/automatic-sync', {
      afterEnd: true,
      afterEndWithEvents: true,
      daily: true,
      dailyWithEvents: true,
      dailyAt,
    })

    expect(reply).toMatchObject({ status: 400, body: { error: { fields: { dailyAt: expect.any(String) } } } })
  })

  it('can be seen but not changed by a viewer', async () => {
    const viewer = await world.operator('viewer')

    expect((await viewer.get('/api/admin/automatic-sync')).status).toBe(200)
    expect(
      (
        await viewer.put('/api/admin/automatic-sync', {
          afterEnd: false,
          afterEndWithEvents: true,
          daily: true,
          dailyWithEvents: true,
          dailyAt: '02:00',
        })
      ).status,
    ).toBe(403)
  })
})
