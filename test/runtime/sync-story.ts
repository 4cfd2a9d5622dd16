import { and, eq } from 'drizzle-orm'
import { contacts } from '../../cloudfunctions/db/tables/contacts'
import { providerAccounts } from '../../cloudfunctions/db/tables/provider-accounts'
import { registrations } from '../../cloudfunctions/db/tables/registrations'
import type { SyncBatch, SyncRun } from '../../shared/contracts/sync'
import type { TimelineEvent } from '../../shared/contracts/timeline'
import type { Audience, Registrant, WebinarDetail, WebinarInput } from '../../shared/contracts/webinars'
import { CONSENT } from './consent'
import { expectOk, type TestWorld } from './world'

/** A registered visitor: our contact, and the e-mail under which VHall knows them. */
export type Guest = { user: string; contactId: string; key: string }
type Watched = {
  minutes?: number
  seconds?: number
  stays?: number
  replay?: boolean
  staying?: boolean
  chat?: boolean
  signIn?: boolean
  answer?: boolean
  win?: boolean
}
type Activity = { webinarId: number; subject: string }

export type SyncStory = ReturnType<typeof syncStory>

/** The steps between a webinar's first registration and its figures, each through its real entry. */
export function syncStory(world: TestWorld) {
  async function live(webinar: WebinarDetail): Promise<void> {
    await world.vhall('POST', `activities/${webinar.externalId}/start`, {})
  }

  async function end(webinar: WebinarDetail, replay = true): Promise<void> {
    await world.vhall('POST', `activities/${webinar.externalId}/end`, { replay })
  }

  async function register(webinar: { id: string; code: string }, users: string[]): Promise<Guest[]> {
    const guests: Guest[] = []
    for (const user of users) {
      const phone = `138001${String(10_000 + ([...user].reduce((sum, letter) => sum * 7 + letter.charCodeAt(0), 0) % 89_999)).slice(0, 5)}`
      const visitor = await world.visitor(user)
      await expectOk(
        visitor.post(`/api/visitor/webinars/${webinar.code}/registrations`, {
          answers: { name: user, phone, email: `${user}@example.com` },
          consent: CONSENT,
        }),
      )
      const [found] = await world.product.db
        .select({ contactId: contacts.id, viewerKey: contacts.viewerKey })
        .from(registrations)
        .innerJoin(contacts, eq(contacts.id, registrations.contactId))
        .where(and(eq(registrations.webinarId, webinar.id), eq(contacts.name, user)))
      if (!found) throw new Error(`${user} is not registered`)
      guests.push({
        user,
        contactId: found.contactId,
        key: `c_${found.viewerKey}@${world.product.config.VIEWER_DOMAIN}`,
      })
    }
    return guests
  }

  /** VHall sends callbacks at any time, so a story continues when all of them have arrived. */
  async function callbacksArrived(): Promise<void> {
    for (let looks = 0; looks < 500; looks += 1) {
      const { callbacks } = await world.vhall<{ callbacks: { delivered: boolean }[] }>('GET', 'callbacks')
      if (callbacks.every(({ delivered }) => delivered)) return
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error('A callback did not arrive in time')
  }

  async function start(webinar: Pick<WebinarDetail, 'id'> | undefined, withEvents = true): Promise<string> {
    const asked = (await world.operator()).post<{ batchId: string }>('/api/admin/sync', {
      webinarId: webinar?.id,
      withEvents,
    })
    return (await expectOk<{ batchId: string }>(asked)).batchId
  }

  const batch = async (batchId: string) =>
    expectOk<SyncBatch>((await world.operator()).get(`/api/admin/sync/${batchId}`))

  return {
    /** Switches VHall's and our own limits off, because a story makes more calls in a second than a minute allows. */
    async withoutLimits(): Promise<void> {
      const { id } = await world.connectVhall()
      const updatedAt = new Date(world.clock.now().getTime() + 1)
      await world.product.db
        .update(providerAccounts)
        .set({ settings: { callsPerMinute: 0 }, updatedAt })
        .where(eq(providerAccounts.id, id))
      await world.vhall('POST', 'rate-limit', { on: false })
    },
    live,
    end,
    register,
    start,
    batch,
    async liveWebinar(input: Partial<WebinarInput> = {}): Promise<WebinarDetail> {
      const webinar = await world.webinar(input)
      await live(webinar)
      return webinar
    },
    /** People by the e-mail under which VHall knows them, or a number of unknown viewers. */
    async watch(
      webinar: Pick<WebinarDetail, 'externalId'>,
      who: (Guest | string)[] | number,
      watched: Watched = {},
    ): Promise<void> {
      const people = typeof who === 'number' ? who : who.map((one) => (typeof one === 'string' ? one : one.key))
      await world.vhall('POST', 'audience', { webinarId: webinar.externalId, people, ...watched })
    },
    callbacksArrived,
    /** Started at the panel, and run by the worker. */
    async sync(webinar?: Pick<WebinarDetail, 'id'>, withEvents = true): Promise<SyncBatch> {
      const batchId = await start(webinar, withEvents)
      await world.drainJobs()
      return batch(batchId)
    },
    detail: async ({ id }: { id: string }) =>
      expectOk<WebinarDetail>((await world.operator()).get(`/api/admin/webinars/${id}`)),
    async audience({ id }: { id: string }, audience: Audience): Promise<Registrant[]> {
      const asked = (await world.operator()).get(
        `/api/admin/webinars/${id}/registrants?audience=${audience}&pageSize=100`,
      )
      return (await expectOk<{ items: Registrant[] }>(asked)).items
    },
    async timeline({ contactId }: { contactId: string }, webinar: { id: string }): Promise<TimelineEvent[]> {
      const asked = (await world.operator()).get(`/api/admin/contacts/${contactId}/timeline?webinarId=${webinar.id}`)
      return (await expectOk<{ items: TimelineEvent[] }>(asked)).items
    },
    async runs({ id }: { id: string }): Promise<SyncRun[]> {
      return (await expectOk<{ items: SyncRun[] }>((await world.operator()).get(`/api/admin/webinars/${id}/sync-runs`)))
        .items
    },
    /** Created in VHall's own console. */
    async madeAtVhall(facts: Record<string, unknown>): Promise<number> {
      const { activities } = await world.vhall<{ activities: Activity[] }>('POST', 'seed', { activities: [facts] })
      const [made] = activities
      if (!made) throw new Error('no webinar was created')
      return made.webinarId
    },
  }
}
