import type { ProviderSession, WatchableWebinar } from '../../../ports/live-provider'
import { isRow, textOf, type Row } from '../rows'
import type { ZoomClient } from './client'
import { isGone, isRefusedFor } from './failures'
import { momentOf } from './moment-of'

/** By webinar id Zoom answers for the latest time alone, so each time is asked for under its own UUID. */
export async function listSessions(client: ZoomClient, webinarId: string): Promise<ProviderSession[]> {
  const held = await heldInstances(client, webinarId)
  const sessions = await Promise.all(held.map((session) => withEnd(client, session)))
  return sessions.toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
}

/** What is known without a report: uuid and start. Empty: never started. */
export async function heldInstances(client: ZoomClient, webinarId: string): Promise<ProviderSession[]> {
  try {
    const { webinars } = await client.call('pastWebinars', { path: { webinarId }, patient: true })
    return Array.isArray(webinars) ? webinars.filter(isRow).flatMap((row) => toSession(row) ?? []) : []
  } catch (error) {
    if (isGone(error)) return []
    throw error
  }
}

/** Those that a reader was told of, or those that Zoom knows. */
export async function sessionsOf(
  client: ZoomClient,
  { externalId, sessions }: WatchableWebinar,
): Promise<ProviderSession[]> {
  return sessions ?? heldInstances(client, externalId)
}

/** Only the report tells the end; it comes later than the list, and is kept for a while. */
async function withEnd(client: ZoomClient, session: ProviderSession): Promise<ProviderSession> {
  try {
    const report = await client.call('reportWebinarDetails', {
      path: { webinarId: session.externalSessionId },
      patient: true,
    })
    return {
      ...session,
      startedAt: momentOf(report, 'start_time') ?? session.startedAt,
      endedAt: momentOf(report, 'end_time'),
    }
  } catch (error) {
    if (isGone(error) || isRefusedFor(error, 'report_too_old')) return session
    throw error
  }
}

function toSession(row: Row): ProviderSession | undefined {
  const externalSessionId = textOf(row, ['uuid'])
  const startedAt = momentOf(row, 'start_time')
  return externalSessionId && startedAt ? { externalSessionId, startedAt } : undefined
}
