import { planIn } from '../../cloudfunctions/adapters/live/zoom/call-limits'
import { tooManyCalls } from '../../cloudfunctions/adapters/live/zoom/too-many-calls'

const NOW = new Date('2026-12-01T23:30:00.000Z')
const NEXT_DAY = new Date('2026-12-02T00:00:00.000Z')
const PER_SECOND = 'You have reached the maximum per-second rate limit for this API. Try again later.'

describe('Zoom’s response that there were too many calls', () => {
  it.each([
    ['no header at all', {}, 1],
    ['seconds', { 'X-RateLimit-Type': 'QPS', 'X-RateLimit-Reset': '3' }, 3],
    ['a time in seconds', { 'X-RateLimit-Type': 'QPS', 'X-RateLimit-Reset': String(NOW.getTime() / 1000 + 2) }, 2],
    ['a time in milliseconds', { 'X-RateLimit-Reset': String(NOW.getTime() + 2_500) }, 2.5],
    ['a time in the past', { 'X-RateLimit-Reset': '2026-12-01T23:29:00Z' }, 1],
    ['an invalid value', { 'X-RateLimit-Reset': 'soon' }, 1],
    ['a whole day, too long for a per-second limit', { 'X-RateLimit-Reset': '86400' }, 1],
    ['seconds in Retry-After', { 'Retry-After': '5' }, 5],
  ])('in a second makes us wait the given time, or one second: %s', (_what, headers, seconds) => {
    expect(tooManyCalls(new Headers(headers), PER_SECOND, 'webinar', NOW)).toMatchObject({
      kind: 'limit_reached',
      providerMessage: PER_SECOND,
      detail: { retryAfterSeconds: seconds },
    })
  })

  it.each([
    [
      'by its type and time',
      { 'X-RateLimit-Type': 'Daily-limit', 'Retry-After': '2026-12-02T03:00:00Z' },
      'Try later.',
      new Date('2026-12-02T03:00:00.000Z'),
    ],
    ['by its type alone', { 'X-RateLimit-Type': 'Daily-limit' }, 'Try later.', NEXT_DAY],
    [
      'by its message alone, for one host',
      {},
      'You have exceeded the daily rate limit (100) of Meeting/Webinar Create/Update API requests permitted for this particular user. The limit resets at GMT 00:00:00.',
      NEXT_DAY,
    ],
    [
      'by its type with a time in the past',
      { 'X-RateLimit-Type': 'Daily-limit', 'Retry-After': '2026-12-01T00:00:00Z' },
      'Try later.',
      NEXT_DAY,
    ],
  ])('in a day postpones the work, recognised %s', (_how, headers, message, until) => {
    expect(tooManyCalls(new Headers(headers), message, 'webinar', NOW).detail).toEqual({
      code: '429',
      operation: 'webinar',
      parkedUntil: until,
    })
  })

  it.each([
    ['light', 'QPS', '80', 'business'],
    ['light', 'QPS', '30', 'pro'],
    ['medium', 'QPS', '60', 'business'],
    ['heavy', 'Daily-limit', '60000', 'business'],
    ['heavy', 'Daily-limit', '30000', 'pro'],
    ['heavy', undefined, '60000', undefined],
    ['light', 'QPS', undefined, undefined],
  ] as const)('reveals the account’s plan: a %s call with %s %s is of plan %s', (weight, type, limit, plan) => {
    const headers = new Headers({
      ...(type && { 'X-RateLimit-Type': type }),
      ...(limit && { 'X-RateLimit-Limit': limit }),
    })

    expect(planIn(headers, weight)).toBe(plan)
  })
})
