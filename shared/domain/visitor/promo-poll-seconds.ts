import type { WebinarStatus } from '../../contracts/webinar'

const NEAR_MINUTES = 10

/** How often an open promo page polls: often when a start or an end is near, otherwise rarely. */
export function promoPollSeconds(webinar: { status: WebinarStatus; startsAt: string }, nowMs: number): number {
  if (webinar.status === 'live') return 5
  if (webinar.status === 'ended') return 20
  return Date.parse(webinar.startsAt) - nowMs < NEAR_MINUTES * 60_000 ? 5 : 20
}
