import { eq, inArray, sql } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { providerAccounts } from '../../cloudfunctions/db/tables/provider-accounts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import { queueAtProvider } from '../../cloudfunctions/features/registration/queue-at-provider'
import type { ListImportView } from '../../shared/contracts/list-imports'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { csv } from '../runtime/list-file'
import { expectOk, openWorld, type TestWorld } from '../runtime/world'
import { zoomStory, type ZoomStory } from '../runtime/zoom-story'

const BATCH = 'addBatchWebinarRegistrants'
const SINGLE = 'webinarRegistrantCreate'
const HUNDRED = Array.from({ length: 100 }, (_, index) => `客户${index},guest${index}@customer.example`)
type AtZoom = { email: string; status: string }

describe('a long list of people for a webinar at Zoom', () => {
  let world: TestWorld
  let story: ZoomStory
  let webinar: WebinarDetail
  const db = () => world.product.db

  beforeAll(async () => {
    world = await openWorld()
    story = zoomStory(world)
    await story.connect()
  })
  beforeEach(async () => {
    await db().execute(sql`truncate contacts, call_budgets cascade`)
    await world.zoom('DELETE', 'faults')
    webinar = await story.webinar()
    await world.drainJobs()
  })
  afterAll(() => world.close())

  async function imported(...people: string[]): Promise<void> {
    const operator = await world.operator()
    const list = {
      file: { name: '名单.csv', type: 'text/csv', bytes: csv('姓名,邮箱', ...people) },
      webinarId: webinar.id,
      timeZone: 'Asia/Shanghai',
    }
    const { id } = await expectOk<ListImportView>(operator.upload('/api/admin/imports/lists', list))
    await expectOk(operator.post(`/api/admin/imports/${id}/confirm`, {}))
    await world.drainJobs()
  }
  const asked = async (name: string) =>
    (await world.zoom<{ calls: { operation: string; path: string }[] }>('GET', 'calls')).calls.filter(
      ({ operation, path }) => operation === name && path.includes(`/${webinar.externalId}/`),
    ).length
  const timesAsked = async () => ({ together: await asked(BATCH), alone: await asked(SINGLE) })
  const rows = async () =>
    (
      await db()
        .select()
        .from(registrations)
        .innerJoin(contacts, eq(contacts.id, registrations.contactId))
        .where(eq(registrations.webinarId, webinar.id))
    ).map(({ registrations: row, contacts: { email } }) => ({ ...row, email }))
  const inState = async (state: string) => (await rows()).filter(({ providerState }) => providerState === state)
  const links = async () => new Set((await rows()).map(({ providerJoinUrl }) => providerJoinUrl).filter(Boolean))
  const atZoom = async () => (await world.zoom<{ people: AtZoom[] }>('GET', `webinars/${webinar.externalId}`)).people
  const fault = (kind: string, times?: number) => world.zoom('POST', 'faults', { operation: BATCH, kind, times })
  async function later(): Promise<void> {
    await db().execute(sql`update graphile_worker._private_jobs set run_at = now()`)
    await world.drainJobs()
  }

  it('is registered there in a few calls, and everybody gets a personal link', async () => {
    await imported(...HUNDRED)

    expect(await timesAsked()).toEqual({ together: 4, alone: 0 })
    expect(await inState('done')).toHaveLength(100)
    expect((await links()).size).toBe(100)
    expect(await atZoom()).toHaveLength(100)
  })

  it('registers nobody again when it is imported a second time', async () => {
    await imported(...HUNDRED)

    await imported(...HUNDRED)

    expect(await timesAsked()).toEqual({ together: 4, alone: 0 })
  })

  it('uses one call per person when the list is short', async () => {
    await imported(...HUNDRED.slice(0, 30))

    expect(await timesAsked()).toEqual({ together: 0, alone: 30 })
  })

  it('shows why a host and a panelist are refused, and registers everybody else', async () => {
    await imported(...HUNDRED.slice(0, 40))
    const listed = webinar.id
    const made = await story.makeAtZoom({
      topic: '圆桌',
      panelists: [{ name: '嘉宾', email: 'guest0@customer.example' }],
    })
    await story.syncAll()
    webinar = await story.ours(made.id)
    await expectOk((await world.operator()).patch(`/api/admin/webinars/${webinar.id}`, { usesLiveLink: true }))
    // Became one of the hosts after the list was read.
    await db()
      .update(webinars)
      .set({ alternativeHosts: ['guest1@customer.example'] })
      .where(eq(webinars.id, webinar.id))
    await db().execute(
      sql`insert into registrations (webinar_id, contact_id, registered_at, source) select ${webinar.id}, id, ${world.clock.now().toISOString()}, 'import' from contacts where id in (select contact_id from registrations where webinar_id = ${listed})`,
    )

    await queueAtProvider(
      (await rows()).map(({ id }) => id),
      db(),
    )
    await world.drainJobs()

    const failed = await inState('failed')
    expect(Object.fromEntries(failed.map(({ email, providerErrorCode }) => [email, providerErrorCode]))).toEqual({
      'guest0@customer.example': 'panelist_cannot_register',
      'guest1@customer.example': 'host_cannot_register',
    })
    expect((await links()).size).toBe(38)
  })

  it('never gives the same link to two people with one address', async () => {
    await imported(...HUNDRED.slice(0, 40))
    await db().execute(
      sql`update contacts set email = 'guest0@customer.example' where email = 'guest1@customer.example'`,
    )
    await db()
      .update(registrations)
      .set({ providerStatus: null, providerState: 'queued', providerRegistrantId: null, providerJoinUrl: null })

    await queueAtProvider(
      (await rows()).map(({ id }) => id),
      db(),
    )
    await world.drainJobs()

    expect((await inState('failed')).map(({ providerErrorCode }) => providerErrorCode)).toEqual(['email_taken'])
    expect((await links()).size).toBe(39)
  })

  it('looks up in Zoom’s list the people whose answer was lost, and registers nobody twice', async () => {
    await db()
      .update(providerAccounts)
      .set({ settings: { timeoutMs: 1000 }, updatedAt: new Date() })
    await fault('timeout', 1)

    await imported(...HUNDRED)
    await later()

    // Zoom never had the thirty, so each is registered by a call of its own after the lookup.
    expect(await asked('webinarRegistrants')).toBeGreaterThan(0)
    expect(await timesAsked()).toEqual({ together: 4, alone: 30 })
    expect((await links()).size).toBe(100)
    await db()
      .update(providerAccounts)
      .set({ settings: {}, updatedAt: new Date(Date.now() + 1000) })
  })

  it('is continued after a worker died during a call that Zoom had carried out', async () => {
    await imported(...HUNDRED)
    const there = (await rows()).slice(0, 30)
    const lost = inArray(
      registrations.id,
      there.map(({ id }) => id),
    )
    // The state after the worker died: Zoom has them, we only stored that they were requested, and none has a job.
    const forgotten = {
      providerState: 'queued' as const,
      providerStatus: null,
      providerRegistrantId: null,
      providerJoinUrl: null,
    }
    await db()
      .update(registrations)
      .set({ ...forgotten, providerAskedAt: world.clock.now() })
      .where(lost)
    await db().execute(
      sql`select enqueue_job('back-fill-at-provider', ${JSON.stringify({ webinarId: webinar.id })}::json)`,
    )

    await world.drainJobs()

    expect(await timesAsked()).toEqual({ together: 4, alone: 0 })
    expect(
      await db()
        .select({ id: registrations.id, link: registrations.providerJoinUrl })
        .from(registrations)
        .where(lost)
        .orderBy(registrations.id),
    ).toEqual(
      there
        .map(({ id, providerJoinUrl }) => ({ id, link: providerJoinUrl }))
        .toSorted((a, b) => a.id.localeCompare(b.id)),
    )
  })

  it.each(['scope_missing', 'report_not_ready'])(
    'registers people one by one where Zoom refuses a batch (%s)',
    async (kind) => {
      await fault(kind)

      await imported(...HUNDRED)

      expect(await timesAsked()).toEqual({ together: 1, alone: 100 })
      expect((await links()).size).toBe(100)
    },
  )

  it('waits while Zoom is down, then registers everybody together, or one by one if it stays down', async () => {
    await fault('down')
    await imported(...HUNDRED.slice(0, 40))
    const waiting = await inState('queued')
    await world.zoom('DELETE', 'faults')
    await later()
    const back = { done: (await inState('done')).length, alone: await asked(SINGLE) }
    await fault('down')
    await imported(...HUNDRED.slice(40))
    for (let tries = 0; tries < 8; tries += 1) await later()

    expect(waiting.map(({ providerAskedAt }) => providerAskedAt)).toEqual(Array(40).fill(null))
    expect(back).toEqual({ done: 40, alone: 0 })
    expect(await asked(SINGLE)).toBe(60)
    expect((await links()).size).toBe(100)
  })

  it('waits for each approval where the host approves people', async () => {
    await world.zoom('POST', `webinars/${webinar.externalId}/change`, { approvalType: 1 })

    await imported(...HUNDRED.slice(0, 40))

    expect(await timesAsked()).toEqual({ together: 0, alone: 40 })
    expect((await rows()).every(({ status, providerJoinUrl }) => status === 'pending' && !providerJoinUrl)).toBe(true)
  })

  it('registers people one by one when the day’s batch calls are used up and the start is near', async () => {
    await fault('daily_limit')

    await imported(...HUNDRED.slice(0, 40))

    expect(await timesAsked()).toEqual({ together: 1, alone: 40 })
    expect((await links()).size).toBe(40)
  })

  it('waits for the next day with everybody left when the day’s calls are used up, and says until when', async () => {
    webinar = await story.webinar({ startsAt: '2026-12-03T04:00:00.000Z', endsAt: '2026-12-03T05:00:00.000Z' })
    await world.drainJobs()
    await fault('daily_limit')

    await imported(...HUNDRED)
    const waiting = await inState('queued')
    await world.zoom('DELETE', 'faults')
    world.clock.set('2026-12-02T00:00:01.000Z')
    await later()

    expect(waiting).toHaveLength(100)
    expect(
      new Set(
        waiting.map(
          ({ providerNextTryAt, providerErrorCode, providerAskedAt }) =>
            `${providerNextTryAt?.toISOString()} ${providerErrorCode} ${providerAskedAt}`,
        ),
      ),
    ).toEqual(new Set(['2026-12-02T00:00:00.000Z provider_limit_reached null']))
    expect(await timesAsked()).toEqual({ together: 5, alone: 0 })
    expect(await inState('done')).toHaveLength(100)
  })
})
