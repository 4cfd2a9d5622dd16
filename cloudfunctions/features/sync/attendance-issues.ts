import type { ProviderWebinar } from '../../ports/live-provider'
import type { SessionsFound } from './find-sessions'
import type { FeedsRead } from './read-feeds'
import type { SyncIssueNote } from '../provider-accounts/sync-issue'

type Seen = {
  feeds: FeedsRead
  held: SessionsFound
  registration: ProviderWebinar['registration']
  /** Live stays of attendees whose rows are stored here. */ attendees: number
  /** A session held before the planned start may have been a rehearsal. */ isBeforeItsTime: boolean
}

/**
 * Attendees without any identifying field, and a held webinar without attendees. Only where the provider's sessions
 * show that it was held.
 */
export function attendanceIssues({ feeds, held, registration, attendees, isBeforeItsTime }: Seen): SyncIssueNote[] {
  const isRead = feeds.partsRead.includes('attendance')
  if (!held.sessions?.length) return []
  if (feeds.namelessStays > 0)
    return [missing({ reason: 'no_address', rows: feeds.namelessStays, registration: registration ?? null })]
  return isRead && attendees === 0 && !isBeforeItsTime ? [missing({ reason: 'nobody' })] : []
}

/** Compared with both lists available; one list alone is not enough. */
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
