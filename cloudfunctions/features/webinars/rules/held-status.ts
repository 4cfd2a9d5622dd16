import type { WebinarStatus } from '../../../../shared/contracts/webinar'

type Held = {
  /** The status by the plan alone. */
  planned: WebinarStatus
  /** Start of a session whose end was not reported. */
  openSince?: Date
  /** The end that the provider returns now, if any. */
  endedAt?: Date
  /** At least one session is over. */
  hasEnded: boolean
  /** The provider calls us at every start and end. */
  tellsOfStarts: boolean
  /** Already known as live: it may have started before we were called. */
  isLive: boolean
}

/** Where no field contains the state: reported starts and ends come first, and the plan only where there were none. */
export function heldStatus({ planned, openSince, endedAt, hasEnded, tellsOfStarts, isLive }: Held): WebinarStatus {
  if (openSince) return planned === 'ended' && endedAt && endedAt > openSince ? 'ended' : 'live'
  if (planned !== 'live') return planned
  if (hasEnded) return 'ended'
  return tellsOfStarts && !isLive ? 'upcoming' : 'live'
}
