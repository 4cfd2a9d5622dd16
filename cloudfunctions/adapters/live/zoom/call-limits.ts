import { createHash } from 'node:crypto'
import type { CallPace, DayBudget } from '../../../ports/call-budget'
import type { CallWeight } from './operations'

export type ZoomPlan = 'pro' | 'business'

type Window = { calls: number; seconds: number }
type Limits = Record<CallWeight, Window> & { heavyPerDay: number }

/** Per account, all apps together (`x-rate-limits` of docs/contracts/zoom.openapi.json). */
const LIMITS: Record<ZoomPlan, Limits> = {
  pro: {
    light: each(1, 30),
    medium: each(1, 20),
    heavy: each(1, 10),
    'resource-intensive': each(60, 10),
    heavyPerDay: 30_000,
  },
  business: {
    light: each(1, 80),
    medium: each(1, 60),
    heavy: each(1, 40),
    'resource-intensive': each(60, 20),
    heavyPerDay: 60_000,
  },
}

/** How many calls may change one object at Zoom in a day. */
const PER_DAY = { change: 100, registration: 3, status: 10 } as const
export type CountedPerDay = { what: keyof typeof PER_DAY; of: string }

/**
 * Calls are sent evenly but arrive less evenly: part of the limit stays free, including some calls for bursts after a
 * pause.
 */
const USED_SHARE = 0.8
const BURST_SHARE = 0.1

export function paceOf(accountId: string, plan: ZoomPlan, weight: CallWeight): CallPace {
  const { calls, seconds } = LIMITS[plan][weight]
  return {
    key: `zoom/${accountId}/${weight}`,
    calls: Math.floor(calls * USED_SHARE),
    seconds,
    burst: Math.max(1, Math.floor(calls * BURST_SHARE)),
  }
}

export function daysOf(accountId: string, plan: ZoomPlan, weight: CallWeight, counted?: CountedPerDay): DayBudget[] {
  const own = counted
    ? [{ key: `zoom/${accountId}/day/${counted.what}/${hidden(counted.of)}`, calls: PER_DAY[counted.what] }]
    : []
  return isHeavy(weight) ? [{ key: `zoom/${accountId}/day/heavy`, calls: LIMITS[plan].heavyPerDay }, ...own] : own
}

/** The class with a daily limit; the others have none. */
export const isHeavy = (weight: CallWeight) => weight === 'heavy' || weight === 'resource-intensive'

/** The plan shown by an answer's headers; undefined where they do not show it. */
export function planIn(headers: Headers, weight: CallWeight): ZoomPlan | undefined {
  const limit = Number(headers.get('x-ratelimit-limit') ?? Number.NaN)
  const type = headers.get('x-ratelimit-type')?.toLowerCase()
  if (!Number.isFinite(limit) || !type) return undefined

  const { heavyPerDay, [weight]: window } = LIMITS.business
  return limit >= (type === 'qps' ? window.calls : heavyPerDay) ? 'business' : 'pro'
}

function each(seconds: number, calls: number): Window {
  return { calls, seconds }
}

// A table of counters must not contain people's addresses in plain text.
const hidden = (of: string) => createHash('sha256').update(of).digest('base64url').slice(0, 22)
