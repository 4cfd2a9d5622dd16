import { warningKey, type WarningKey } from './warning-key'

const known = {
  provider_limit_reached: 1,
  'provider_limit_reached.parked': 1,
  feed_not_available: 1,
  'feed_not_available.report_too_old': 1,
  'rows_skipped.no_time': 1,
  unexpected: 1,
} as Record<WarningKey, unknown>
const keyOf = (code: string, detail: Record<string, unknown> = {}) =>
  warningKey({ code, detail } as Parameters<typeof warningKey>[0], known)

describe('the words of a warning', () => {
  it.each([
    ['provider_limit_reached', {}, 'provider_limit_reached'],
    ['provider_limit_reached', { parkedUntil: '2026-12-02T00:00:00Z' }, 'provider_limit_reached.parked'],
    ['feed_not_available', { because: 'report_too_old' }, 'feed_not_available.report_too_old'],
    ['feed_not_available', { because: 'something_else' }, 'feed_not_available'],
    ['rows_skipped', { reason: 'no_time' }, 'rows_skipped.no_time'],
  ])('of %s with %o are those of %s', (code, detail, key) => {
    expect(keyOf(code, detail)).toBe(key)
  })

  it('of a code that this panel does not know yet say that it is unexpected', () => {
    expect(keyOf('brand_new')).toBe('unexpected')
  })
})
