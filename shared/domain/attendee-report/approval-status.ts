import type { ApprovalStatus } from './attendee-report'

const BY_FIRST_WORD: Record<string, ApprovalStatus> = {
  approved: 'approved',
  upgraded: 'upgraded_to_panelist',
  pending: 'pending',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  denied: 'denied',
}

/** Best first: a person with two registrations keeps the one that gives a seat. */
const RANK: ApprovalStatus[] = ['upgraded_to_panelist', 'approved', 'pending', 'cancelled', 'denied']

/** Zoom adds words that say who did it (`cancelled by self`), so the first word decides. Null for an unknown one. */
export function approvalStatus(raw: string): ApprovalStatus | null {
  return BY_FIRST_WORD[raw.trim().toLowerCase().split(/\s+/)[0] ?? ''] ?? null
}

export function bestApproval(statuses: ApprovalStatus[]): ApprovalStatus | null {
  return RANK.find((status) => statuses.includes(status)) ?? null
}

/** People upgraded to panelist registered like everyone else and stay attendees. */
export function hasSeat(status: ApprovalStatus | null): boolean {
  return status === 'approved' || status === 'upgraded_to_panelist'
}
