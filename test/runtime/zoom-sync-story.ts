import type { SyncPart } from '../../shared/contracts/sync'
import type { SyncWarning, WebinarSyncLog } from '../../shared/contracts/sync-log'
import type { ProviderAccount } from '../../shared/contracts/provider-accounts'
import type { WebinarDetail } from '../../shared/contracts/webinars'
import { FIXED_ACCOUNT } from '../../local/sandboxes/zoom/world'
import { syncStory } from './sync-story'
import { expectOk, type TestWorld } from './world'
import { zoomStory } from './zoom-story'

/** A row of Zoom's participant report: the person, and join and leave in minutes after the start. */
export type Row = {
  email?: string
  registrantId?: string
  name?: string
  from: number
  to?: number
  isWaiting?: boolean
}

export type ZoomSyncStory = ReturnType<typeof zoomSyncStory>

/** The steps between a webinar at Zoom and its figures in the product. */
export function zoomSyncStory(world: TestWorld) {
  const zoom = zoomStory(world)
  const sync = syncStory(world)
  const atZoom = <Body>(webinar: Pick<WebinarDetail, 'externalId'>, action: string, body: unknown = {}) =>
    world.zoom<Body>('POST', `webinars/${encodeURIComponent(webinar.externalId ?? '')}/${action}`, body)
  const later = (minutes: number) =>
    world.clock.set(new Date(world.clock.now().getTime() + minutes * 60_000).toISOString())
  const minute = () => world.functions.fireTimer('worker', 'every-minute', world.clock.now())

  return {
    ...zoom,
    ...sync,
    atZoom,
    later,
    minute,
    /** Zoom sends webhooks from now on. */
    async receivesEvents(account: ProviderAccount): Promise<void> {
      await world.zoom('POST', `apps/${FIXED_ACCOUNT.clientId}/notification`, {
        url: `${world.origin}/api/callback/zoom/events/${account.id}`,
      })
    },
    /** Registers on Zoom's own page. */
    async registerAtZoom(
      webinar: WebinarDetail,
      people: { email: string; name?: string }[],
    ): Promise<Map<string, string>> {
      for (const { email, name = '王小雨' } of people) await atZoom(webinar, 'register', { email, firstName: name })
      const { people: listed } = await world.zoom<{ people: { id: string; email: string }[] }>(
        'GET',
        `webinars/${webinar.externalId}`,
      )
      return new Map(listed.map(({ id, email }) => [email, id]))
    },
    /** Holds it from its planned start, with these rows in its report, for an hour unless given otherwise. */
    async hold(
      webinar: WebinarDetail,
      rows: Row[] = [],
      { minutes = 60, startsAt = webinar.startsAt, uuid }: { minutes?: number; startsAt?: string; uuid?: string } = {},
    ): Promise<void> {
      const start = Date.parse(startsAt)
      const moment = (after: number) => new Date(start + after * 60_000).toISOString()
      world.clock.set(startsAt)
      await atZoom(webinar, 'start', { at: startsAt, uuid })
      world.clock.set(moment(minutes))
      await atZoom(webinar, 'end', { at: moment(minutes) })
      await atZoom(webinar, 'rows', {
        rows: rows.map(({ from, to, ...who }) => ({
          ...who,
          joinedAt: moment(from),
          ...(to !== undefined && { leftAt: moment(to) }),
        })),
      })
      await world.drainJobs()
    },
    log: async ({ id }: { id: string }) =>
      expectOk<WebinarSyncLog>((await world.operator()).get(`/api/admin/webinars/${id}/sync-log`)),
    /** The retry of a warning, run by the worker. */
    async retry({ id }: { id: string }, parts?: SyncPart[]): Promise<void> {
      await expectOk((await world.operator()).post(`/api/admin/webinars/${id}/sync`, { parts }))
      await world.drainJobs()
    },
    async warnings({ id }: { id: string }): Promise<string[]> {
      const { open } = await expectOk<WebinarSyncLog>(
        (await world.operator()).get(`/api/admin/webinars/${id}/sync-log`),
      )
      return open.map(named).toSorted()
    },
  }
}

/** A warning in short: its code and its reason. */
export const named = ({ kind, code, detail }: Pick<SyncWarning, 'kind' | 'code' | 'detail'>) =>
  [kind, ...(code === kind ? [] : [code]), ...(typeof detail.reason === 'string' ? [detail.reason] : [])].join(' ')
