import { countsAsRegistered } from './approval-status'
import type { ReportRegistrant } from '../../../../../shared/domain/attendee-report/attendee-report'

/**
 * What a person's row means for a registration. A report of a webinar that asks for no approval leaves the status
 * empty: whoever stands in the attendee table of such a one has registered.
 */
export function registrationStatus({
  approval,
}: Pick<ReportRegistrant, 'approval'>): 'registered' | 'pending' | 'cancelled' {
  if (approval === null || countsAsRegistered(approval)) return 'registered'
  return approval === 'pending' ? 'pending' : 'cancelled'
}
