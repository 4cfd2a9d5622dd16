import { countsAsRegistered } from './approval-status'
import type { ReportRegistrant } from '../../../../../shared/domain/attendee-report/attendee-report'

/**
 * The registration status of a person's row. Without approval, a webinar's report leaves the status empty: people in
 * its attendee table have registered.
 */
export function registrationStatus({
  approval,
}: Pick<ReportRegistrant, 'approval'>): 'registered' | 'pending' | 'cancelled' {
  if (approval === null || countsAsRegistered(approval)) return 'registered'
  return approval === 'pending' ? 'pending' : 'cancelled'
}
