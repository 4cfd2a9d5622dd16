import type { ProviderError } from '../../ports/live-provider'

const WAIT_SECONDS = 60

/** How long work waits for a used-up budget: until its time, or as long as the provider says. */
export function secondsParked({ detail }: ProviderError, now: Date): number {
  const seconds = detail.parkedUntil
    ? (detail.parkedUntil.getTime() - now.getTime()) / 1000
    : (detail.retryAfterSeconds ?? WAIT_SECONDS)
  return Math.max(1, Math.ceil(seconds))
}
