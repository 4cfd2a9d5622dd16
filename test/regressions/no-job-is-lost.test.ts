import { createHmac } from 'node:crypto'
import { eq, isNull, sql } from 'drizzle-orm'
import { enqueue } from '../../cloudfunctions/db/jobs'
import { providerCallbacks } from '../../cloudfunctions/db/tables/provider-callbacks'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import { webinars } from '../../cloudfunctions/db/tables/webinars'
import { wechatEvents } from '../../cloudfunctions/db/tables/wechat-events'
import { workflowEntries, workflows } from '../../cloudfunctions/db/tables/workflows'
import { queueAtProvider, queueOneByOne } from '../../cloudfunctions/features/registration/queue-at-provider'
import { enqueueRuns } from '../../cloudfunctions/features/contacts/workflow-jobs'
import { doMinuteWork, keepWorking } from '../../cloudfunctions/wiring/jobs/run-jobs'
import { FIXED_ACCOUNT } from '../../local/sandboxes/zoom/world'
import type { ProviderAccount } from '../../shared/contracts/provider-accounts'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { CONSENT } from '../runtime/consent'
import { openWorld, type TestWorld } from '../runtime/world'
import { zoomStory } from '../runtime/zoom-story'

const BURSTS = 200
const ANSWERS = { name: '林晓雨', phone: '13800138001', email: 'lin@customer.example' }
type Job = { id: string; available: boolean; seconds: number }

describe('a job that is requested again while a worker runs it', () => {
  let world: TestWorld
  let account: ProviderAccount
  let webinar: WebinarDetail
  let registrationId: string
  let workflowId: string
  const db = () => world.product.db

  beforeAll(async () => {
    world = await openWorld()
    const story = zoomStory(world)
    account = await story.connect()
    await world.zoom('POST', `apps/${FIXED_ACCOUNT.clientId}/notification`, {
      url: `${world.origin}/api/callback/zoom/events/${account.id}`,
    })
    webinar = await story.webinar()
    await register()
    const [registration] = await db().select().from(registrations).where(eq(registrations.webinarId, webinar.id))
    registrationId = registration!.id
    const [workflow] = await db()
      .insert(workflows)
      .values({ name: '手动', triggerKind: 'manual', targetKind: 'webinar', webinarId: webinar.id, typedId: '1' })
      .returning()
    workflowId = workflow!.id
    await world.drainJobs()
  })
  beforeEach(() => db().execute(sql`delete from graphile_worker._private_jobs`))
  afterAll(() => world.close())

  const path = () => `/api/visitor/webinars/${webinar.code}/registrations`
  const register = async () => (await world.visitor('alice')).post(path(), { answers: ANSWERS, consent: CONSENT })

  const sources: Record<string, { key: () => string; ask: () => Promise<unknown> }> = {
    'calls of a provider': {
      key: () => 'provider-events',
      ask: () => enqueue(db(), 'apply-webhook-events', {}, { key: 'provider-events' }),
    },
    'pushes of WeChat': {
      key: () => 'wechat-events',
      ask: () => enqueue(db(), 'process-wechat-events', {}, { key: 'wechat-events' }),
    },
    'a webinar to look at': {
      key: () => `refresh-webinar:${webinar.id}`,
      ask: () => enqueue(db(), 'refresh-webinar', { webinarId: webinar.id }, { key: `refresh-webinar:${webinar.id}` }),
    },
    'a workflow': { key: () => `run-workflow:${workflowId}`, ask: () => enqueueRuns([workflowId], db()) },
    'a changed registration': {
      key: () => `register-at-provider:${registrationId}`,
      ask: () => queueAtProvider([registrationId], db()),
    },
    'a registration left over': {
      key: () => `register-at-provider:${registrationId}`,
      ask: () => queueOneByOne(eq(registrations.id, registrationId), db()),
    },
    'somebody who comes back': {
      key: () => `register-at-provider:${registrationId}`,
      async ask() {
        await db().update(registrations).set({ status: 'cancelled' }).where(eq(registrations.id, registrationId))
        return register()
      },
    },
  }

  it.each(Object.keys(sources))('is followed by another job for later data: %s', async (name) => {
    const { key, ask } = sources[name]!
    await ask()
    const [first] = await jobsOf(key())
    const worker = await world.product.database.pool.connect()
    await worker.query('begin')
    await worker.query(
      `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'w', attempts = attempts + 1 where id = $1`,
      [first!.id],
    )

    const asked = ask()
    await untilSomebodyWaits()
    await worker.query('commit')
    worker.release()
    await asked

    expect(await jobsOf(key())).toEqual([expect.objectContaining({ available: true })])
    expect((await jobsOf(key()))[0]!.id).not.toBe(first!.id)
  })

  it('is not delayed by a later request', async () => {
    await enqueue(db(), 'apply-webhook-events', {}, { key: 'provider-events' })

    await enqueue(db(), 'apply-webhook-events', {}, { key: 'provider-events', delaySeconds: 600 })

    expect(await jobsOf('provider-events')).toEqual([expect.objectContaining({ available: true, seconds: 0 })])
  })

  it('is moved forward by an earlier request', async () => {
    await enqueue(db(), 'apply-webhook-events', {}, { key: 'provider-events', delaySeconds: 600 })

    await enqueue(db(), 'apply-webhook-events', {}, { key: 'provider-events' })

    expect(await jobsOf('provider-events')).toEqual([expect.objectContaining({ available: true, seconds: 0 })])
  })

  it(
    `processes three webhooks that arrive within milliseconds, ${BURSTS} times`,
    async () => {
      const worker = await keepWorking(world.product)
      const left: number[] = []
      try {
        for (let burst = 0; burst < BURSTS; burst++) {
          await Promise.all([0, 1, 2].map((n) => tellOfRegistrant(`${burst}-${n}`)))
          if (!(await isSoWithin(3_000, nothingWaits))) left.push(burst)
        }
      } finally {
        await worker.stop()
      }

      expect(left).toEqual([])
    },
    BURSTS * 4_000,
  )

  it('is created within a minute for all waiting work that has none', async () => {
    const now = world.clock.now()
    await db()
      .insert(providerCallbacks)
      .values({
        providerAccountId: account.id,
        dedupeKey: 'forgotten',
        event: 'webinar.updated',
        payload: { what: 'webinar_changed', externalId: 'nobody' },
        happenedAt: now,
        receivedAt: now,
      })
    await db().insert(wechatEvents).values({
      appId: 'wx',
      dedupeKey: 'forgotten',
      openId: 'o',
      event: 'CLICK',
      happenedAt: now,
      receivedAt: now,
    })
    const [registration] = await db()
      .update(registrations)
      .set({ providerState: 'queued' })
      .where(eq(registrations.id, registrationId))
      .returning()
    await db().insert(workflowEntries).values({ workflowId, contactId: registration!.contactId, enteredAt: now })
    const [lost] = await db()
      .insert(webinars)
      .values({
        code: 'lost1234',
        title: '丢失的',
        provider: 'zoom',
        providerAccountId: account.id,
        providerState: 'creating',
        answerLost: true,
        startsAt: now,
        endsAt: now,
      })
      .returning()

    await doMinuteWork(world.product)

    const { rows } = await db().execute<{ key: string }>(sql`select key from graphile_worker.jobs order by key`)
    expect(rows.map(({ key }) => key).filter((key) => !key.startsWith('refresh-webinar'))).toEqual(
      [
        'provider-events',
        'wechat-events',
        `register-at-provider:${registrationId}`,
        `run-workflow:${workflowId}`,
        `settle-webinar-creation:${lost!.id}`,
      ].toSorted(),
    )
    await doMinuteWork(world.product)
    await world.drainJobs()
    expect(await nothingWaits()).toBe(true)
  })

  async function tellOfRegistrant(name: string): Promise<void> {
    const at = world.clock.now().getTime()
    const body = JSON.stringify({
      event: 'webinar.registration_created',
      event_ts: at,
      payload: {
        account_id: FIXED_ACCOUNT.accountId,
        object: {
          id: webinar.externalId,
          uuid: 'u==',
          host_id: 'h',
          topic: 't',
          type: 5,
          start_time: world.clock.now().toISOString(),
          timezone: 'Asia/Shanghai',
          duration: 60,
          registrant: {
            id: `registrant-${name}`,
            email: `burst-${name}@customer.example`,
            first_name: '客户',
            last_name: '',
            status: 'approved',
            join_url: 'https://zoom.example/w/1',
          },
        },
      },
    })
    const seconds = Math.floor(at / 1000)
    const signature = createHmac('sha256', FIXED_ACCOUNT.secretToken).update(`v0:${seconds}:${body}`).digest('hex')
    const reply = await world.anyone.request(`/api/callback/zoom/events/${account.id}`, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'x-zm-request-timestamp': String(seconds),
        'x-zm-signature': `v0=${signature}`,
      },
    })
    expect(reply.status).toBe(204)
  }

  const nothingWaits = async () => (await db().$count(providerCallbacks, isNull(providerCallbacks.processedAt))) === 0

  async function jobsOf(key: string): Promise<Job[]> {
    const { rows } = await db().execute<Job>(sql`
      select id::text, locked_at is null and attempts < max_attempts as available,
             greatest(0, round(extract(epoch from run_at - now())))::int as seconds
      from graphile_worker.jobs where key = ${key}`)
    return rows
  }

  /** Waits for the row that the worker has locked. */
  async function untilSomebodyWaits(): Promise<void> {
    const isWaiting = async () => {
      const { rows } = await db().execute(sql`
        select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
      return rows.length > 0
    }
    if (!(await isSoWithin(10_000, isWaiting))) throw new Error('nobody waited for the worker')
  }
})

async function isSoWithin(milliseconds: number, isSo: () => Promise<boolean>): Promise<boolean> {
  for (const until = Date.now() + milliseconds; Date.now() < until;) {
    if (await isSo()) return true
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return false
}
