import type { RateLabel } from './contract'
import type { Account } from './state'
import { iso, Refusal } from './wire'

const PER_SECOND = { pro: { light: 30, medium: 20, heavy: 10 }, business: { light: 80, medium: 60, heavy: 40 } }
const INTENSIVE_PER_MINUTE = { pro: 10, business: 20 }
const HEAVY_PER_DAY = { pro: 30_000, business: 60_000 }

const CHANGES_PER_HOST = 100
const REGISTRATIONS_PER_PERSON = 3
const STATUS_CHANGES_PER_PERSON = 10
const DAY_MS = 86_400_000

const CATEGORY: Record<RateLabel, string> = {
  light: 'Light',
  medium: 'Medium',
  heavy: 'Heavy',
  'resource-intensive': 'Resource-intensive',
}

/** Zoom's limits, counted per account over all its apps. A day ends at 00:00 UTC. */
export class Limits {
  on = true
  private readonly counts = new Map<string, { until: number; count: number }>()

  constructor(private readonly now: () => number) {}

  forget() {
    this.counts.clear()
  }

  /** Counts one call of this class and returns the headers of its answer. */
  take({ accountId, plan }: Account, label: RateLabel): Record<string, string> {
    if (!this.on) return {}

    const intensive = label === 'resource-intensive'
    const most = intensive ? INTENSIVE_PER_MINUTE[plan] : PER_SECOND[plan][label]
    const second = this.count(`${accountId}/${label}`, intensive ? 60_000 : 1_000)
    if (second.count > most) throw overPerSecond(label, most, second.until)
    if (label === 'light' || label === 'medium') return headers(label, 'QPS', most, most - second.count)

    const day = this.count(`${accountId}/heavy-day`, DAY_MS)
    if (day.count > HEAVY_PER_DAY[plan]) throw overDaily(label, HEAVY_PER_DAY[plan], day.until)
    return headers(label, 'Daily-limit', HEAVY_PER_DAY[plan], HEAVY_PER_DAY[plan] - day.count)
  }

  takeChange(hostId: string) {
    this.takePerPerson(
      `change/${hostId}`,
      CHANGES_PER_HOST,
      'Meeting/Webinar Create/Update API requests permitted for this particular user',
    )
  }

  takeRegistration(webinarId: number, email: string) {
    this.takePerPerson(
      `register/${webinarId}/${email.toLowerCase()}`,
      REGISTRATIONS_PER_PERSON,
      'Webinar Registration API requests permitted for this registrant',
    )
  }

  takeStatusChange(webinarId: number, registrantId: string) {
    this.takePerPerson(
      `status/${webinarId}/${registrantId}`,
      STATUS_CHANGES_PER_PERSON,
      'Update Registrant Status API requests permitted for this registrant',
    )
  }

  /** Marks the day's calls of the heavy class as used up. */
  useUpTheDay({ accountId, plan }: Account) {
    this.counts.set(`${accountId}/heavy-day`, { until: dayEnd(this.now()), count: HEAVY_PER_DAY[plan] })
  }

  /** These answers come without `X-RateLimit-Type` and `Retry-After`; only the message names the day. */
  private takePerPerson(key: string, most: number, what: string) {
    if (!this.on) return
    if (this.count(key, DAY_MS).count > most) throw overPerPerson(most, what)
  }

  private count(key: string, windowMs: number): { until: number; count: number } {
    const now = this.now()
    const known = this.counts.get(key)
    const until = (Math.floor(now / windowMs) + 1) * windowMs
    const counted = known && known.until === until ? known : { until, count: 0 }
    counted.count += 1
    this.counts.set(key, counted)
    return counted
  }
}

export function overPerSecond(label: RateLabel, most: number, until: number): Refusal {
  return new Refusal(429, 429, 'You have reached the maximum per-second rate limit for this API. Try again later.', {
    headers: { ...headers(label, 'QPS', most, 0), 'X-RateLimit-Reset': String(Math.ceil(until / 1000)) },
  })
}

export function overDaily(label: RateLabel, most: number, until: number): Refusal {
  return new Refusal(
    429,
    429,
    `You have reached the maximum daily rate limit for this API. Refer to the response header for details on when you can make another request.`,
    {
      headers: { ...headers(label, 'Daily-limit', most, 0), 'Retry-After': iso(until) },
    },
  )
}

export function overPerPerson(
  most = CHANGES_PER_HOST,
  what = 'Meeting/Webinar Create/Update API requests permitted for this particular user',
): Refusal {
  return new Refusal(
    429,
    429,
    `You have exceeded the daily rate limit (${most}) of ${what}. The limit resets at GMT 00:00:00.`,
    {
      headers: { 'X-RateLimit-Category': CATEGORY.light },
    },
  )
}

export const dayEnd = (now: number) => (Math.floor(now / DAY_MS) + 1) * DAY_MS

function headers(label: RateLabel, type: string, most: number, left: number): Record<string, string> {
  return {
    'X-RateLimit-Category': CATEGORY[label],
    'X-RateLimit-Type': type,
    'X-RateLimit-Limit': String(most),
    'X-RateLimit-Remaining': String(left),
  }
}
