import type { WebinarStatus } from '../../../../shared/contracts/webinar'

type Held = {
  /** By the plan alone. */
  planned: WebinarStatus
  /** Since when a session runs whose end was not told. */
  openSince?: Date
  /** The end that the provider names now, if any. */
  endedAt?: Date
  /** Some session is over. */
  hasEnded: boolean
  /** The provider calls us at every start and end. */
  tellsOfStarts: boolean
  /** Known as live already: it may have started before we were called. */
  isLive: boolean
}

/** Where no field tells the state: what was told of starts and ends first, and the plan only where nothing was. */
export function heldStatus({ planned, openSince, endedAt, hasEnded, tellsOfStarts, isLive }: Held): WebinarStatus {
  if (openSince) return planned === 'ended' && endedAt && endedAt > openSince ? 'ended' : 'live'
  if (planned !== 'live') return planned
  if (hasEnded) return 'ended'
  return tellsOfStarts && !isLive ? 'upcoming' : 'live'
}
