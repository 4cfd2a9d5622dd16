import type { ProviderWebinar } from '../../../ports/live-provider'
import { textOf } from '../rows'
import type { ZoomClient } from './client'
import { isGone } from './failures'
import { momentOf } from './moment-of'
import { heldInstances } from './sessions'
import { toWebinar } from './to-webinar'

/** The number of a meeting is answered like a number that does not exist. */
export async function getWebinar(client: ZoomClient, externalId: string): Promise<ProviderWebinar | undefined> {
  if (!/^\d+$/.test(externalId)) return undefined
  try {
    const webinar = toWebinar(
      await client.call('webinar', { path: { webinarId: externalId } }),
      client.config.clock.now(),
    )
    return webinar.status === 'live' ? await sooner(client, webinar) : webinar
  } catch (error) {
    if (isGone(error)) return outlived(client, externalId)
    throw error
  }
}

/**
 * During the planned time, a session that is over ends the webinar; only a webhook reports that it was started again.
 */
async function sooner(client: ZoomClient, webinar: ProviderWebinar): Promise<ProviderWebinar> {
  // Earlier the same day it was rehearsed.
  const opensFrom = (webinar.startsAt?.getTime() ?? 0) - 3600_000
  const held = await heldInstances(client, webinar.externalId)
  return held.some(({ startedAt }) => startedAt.getTime() > opensFrom) ? { ...webinar, status: 'ended' } : webinar
}

/**
 * A webinar that was held leaves the list after a while, and its reports stay: that is no deletion. The report of its
 * last session is all that remains.
 */
async function outlived(client: ZoomClient, externalId: string): Promise<ProviderWebinar | undefined> {
  const last = (await heldInstances(client, externalId))
    .toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
    .at(-1)
  if (!last) return undefined

  const report = await client.call('reportWebinarDetails', { path: { webinarId: last.externalSessionId } })
  const startsAt = momentOf(report, 'start_time') ?? last.startedAt
  return {
    externalId,
    title: textOf(report, ['topic']) ?? '',
    intro: '',
    startsAt,
    endedAt: momentOf(report, 'end_time'),
    mode: 'video',
    status: 'ended',
    hasReplay: false,
    hostEmail: textOf(report, ['user_email'])?.toLowerCase(),
  }
}
