import type { ProviderId } from '../../../../shared/contracts/ids'
import { liveProviders } from '../../../../shared/contracts/live-providers'

/**
 * When to read an ended webinar again. A step missed because no worker ran is not made up for; with no `reads` there is
 * at least one read, however late.
 */
export function nextReadAt({
  provider,
  endedAt,
  reads,
  now,
}: {
  provider: ProviderId
  endedAt: Date
  reads: number
  now: Date
}): Date | null {
  const steps = liveProviders[provider].readAgainAfterMinutes.map(
    (minutes) => new Date(endedAt.getTime() + minutes * 60_000),
  )
  const next = steps.slice(reads).find((step) => step > now)
  return next ?? (reads === 0 ? now : null)
}
