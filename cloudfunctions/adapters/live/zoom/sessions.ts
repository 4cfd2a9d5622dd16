import { ProviderError, type ProviderSession, type WatchableWebinar } from '../../../ports/live-provider'
import { isRow, textOf, type Row } from '../rows'
import type { ZoomClient } from './client'
import { isGone, isRefusedFor } from './failures'
import { momentOf } from './moment-of'
import { pagesOf } from './pages'

/** By webinar id Zoom answers for the latest session alone, so each session is requested under its own UUID. */
export async function listSessions(client: ZoomClient, webinarId: string): Promise<ProviderSession[]> {
  const sessions = await Promise.all((await instancesOf(client, webinarId)).map((row) => sessionOf(client, row)))
  return sessions.toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
}

/** The sessions known without a report: uuid and start. Empty: never started. */
export async function heldInstances(client: ZoomClient, webinarId: string): Promise<ProviderSession[]> {
  return (await instancesOf(client, webinarId)).flatMap(({ uuid, startedAt }) =>
    startedAt ? { externalSessionId: uuid, startedAt } : [],
  )
}

type Instance = { uuid: string; startedAt?: Date }

async function instancesOf(client: ZoomClient, webinarId: string): Promise<Instance[]> {
  try {
    const { webinars } = await client.call('pastWebinars', { path: { webinarId }, patient: true })
    return Array.isArray(webinars) ? webinars.filter(isRow).flatMap(toInstance) : []
  } catch (error) {
    if (isGone(error)) return []
    throw error
  }
}

/** The given sessions, or those that Zoom lists. */
export async function sessionsOf(
  client: ZoomClient,
  { externalId, sessions }: WatchableWebinar,
): Promise<ProviderSession[]> {
  return sessions ?? heldInstances(client, externalId)
}

/**
 * Only the report contains the end; it comes later than the list, and is stored for a while. A session without a start
 * in both lasts from the first join to the last leave; without those either it cannot be read, which becomes an issue.
 */
async function sessionOf(client: ZoomClient, { uuid, startedAt }: Instance): Promise<ProviderSession> {
  const report = await reportOf(client, uuid)
  const reported = {
    startedAt: (report && momentOf(report, 'start_time')) ?? startedAt,
    endedAt: report && momentOf(report, 'end_time'),
  }
  const { startedAt: start, endedAt } = reported.startedAt ? reported : await spanOfPeople(client, uuid)
  if (!start) throw new ProviderError('bad_answer', 'a session without a readable start', { operation: 'pastWebinars' })
  return { externalSessionId: uuid, startedAt: start, endedAt }
}

async function reportOf(client: ZoomClient, uuid: string): Promise<Row | undefined> {
  try {
    return await client.call('reportWebinarDetails', { path: { webinarId: uuid }, patient: true })
  } catch (error) {
    if (isGone(error) || isRefusedFor(error, 'report_too_old')) return undefined
    throw error
  }
}

type Span = Partial<Pick<ProviderSession, 'startedAt' | 'endedAt'>>

async function spanOfPeople(client: ZoomClient, uuid: string): Promise<Span> {
  let [first, last] = [Infinity, -Infinity]
  try {
    const pages = pagesOf(client, 'listWebinarParticipants', 'participants', { path: { webinarId: uuid } })
    for await (const { rows } of pages) {
      for (const row of rows) {
        first = Math.min(first, momentOf(row, 'join_time')?.getTime() ?? Infinity)
        last = Math.max(last, momentOf(row, 'leave_time')?.getTime() ?? -Infinity)
      }
    }
  } catch (error) {
    if (!isGone(error)) throw error
  }
  if (first === Infinity) return {}
  return { startedAt: new Date(first), ...(last > first && { endedAt: new Date(last) }) }
}

function toInstance(row: Row): Instance[] {
  const uuid = textOf(row, ['uuid'])
  return uuid ? [{ uuid, startedAt: momentOf(row, 'start_time') }] : []
}
