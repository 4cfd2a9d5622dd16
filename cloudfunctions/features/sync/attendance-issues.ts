import type { ProviderWebinar } from '../../ports/live-provider'
import type { SessionsFound } from './find-sessions'
import type { FeedsRead } from './read-feeds'
import type { SyncIssueNote } from '../provider-accounts/sync-issue'

type Seen = {
  feeds: FeedsRead
  held: SessionsFound
  registration: ProviderWebinar['registration']
  /** Live stays of attendees that are here. */ attendees: number
  /** Whatever was held before its planned start may have been a rehearsal. */ isBeforeItsTime: boolean
}

/** Attendees of whom nothing says who they were, and a webinar that was held and has none. Only where sessions tell that it was held. */
export function attendanceIssues({ feeds, held, registration, attendees, isBeforeItsTime }: Seen): SyncIssueNote[] {
  const isRead = feeds.partsRead.includes('attendance')
  if (!held.sessions?.length) return []
  if (feeds.namelessStays > 0)
    return [missing({ reason: 'no_address', rows: feeds.namelessStays, registration: registration ?? null })]
  return isRead && attendees === 0 && !isBeforeItsTime ? [missing({ reason: 'nobody' })] : []
}

/** Read with both lists at hand; with one of them alone nobody can tell. */
export const absenteesDiffer = (count: number): SyncIssueNote => ({
  code: 'partial_data',
  parts: ['registrants', 'attendance'],
  detail: { reason: 'absentees_differ', count },
})

const missing = (detail: Record<string, unknown>): SyncIssueNote => ({
  code: 'participants_missing',
  parts: ['attendance'],
  detail,
})
