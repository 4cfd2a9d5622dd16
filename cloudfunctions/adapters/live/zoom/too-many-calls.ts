import { ProviderError } from '../../../ports/live-provider'

const DEFAULT_WAIT_SECONDS = 1
const LONGEST_SECOND_HIT_SECONDS = 120

/**
 * A 429 as our error. Per second: wait a little. Per day: `parkedUntil`. Zoom names the time in `Retry-After` for its
 * daily limits, and returns only a sentence where the limit is a single user's or registrant's; those days end at 00:00
 * UTC. Any of the headers may be missing.
 */
export function tooManyCalls(headers: Headers, message: string, operation: string, now: Date): ProviderError {
  const detail = { code: '429', operation }
  const isDaily =
    headers.get('x-ratelimit-type')?.toLowerCase() === 'daily-limit' || /\bdaily\b|\bper day\b|00:00/i.test(message)
  if (!isDaily)
    return new ProviderError('limit_reached', message, {
      ...detail,
      retryAfterSeconds: secondsUntil(headers.get('x-ratelimit-reset') ?? headers.get('retry-after'), now),
    })

  const named = momentIn(headers.get('retry-after'), now)
  return new ProviderError('limit_reached', message, {
    ...detail,
    parkedUntil: named && named > now ? named : nextDay(now),
  })
}

/** Seconds, a time in seconds or milliseconds, or a date: which of them could not be verified. */
function secondsUntil(text: string | null, now: Date): number {
  const moment = momentIn(text, now)
  const seconds = moment ? (moment.getTime() - now.getTime()) / 1000 : Number.NaN
  return seconds > 0 && seconds <= LONGEST_SECOND_HIT_SECONDS ? seconds : DEFAULT_WAIT_SECONDS
}

function momentIn(text: string | null, now: Date): Date | undefined {
  if (!text) return undefined

  const number = Number(text)
  const at = Number.isNaN(number)
    ? Date.parse(text)
    : number > 1e12
      ? number
      : number > 1e9
        ? number * 1000
        : now.getTime() + number * 1000
  return Number.isNaN(at) ? undefined : new Date(at)
}

export function nextDay(now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1))
}
