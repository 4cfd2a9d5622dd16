import { promoPollSeconds } from './promo-poll-seconds'

const startsAt = '2026-03-01T12:00:00Z'

describe('an open promo page reloads', () => {
  it.each([
    ['upcoming', '2026-03-01T11:00:00Z', 20],
    ['upcoming', '2026-03-01T11:49:59Z', 20],
    ['upcoming', '2026-03-01T11:50:01Z', 5],
    ['upcoming', '2026-03-01T12:30:00Z', 5],
    ['live', '2026-03-01T12:30:00Z', 5],
    ['ended', '2026-03-01T14:00:00Z', 20],
  ] as const)('while %s at %s every %i s', (status, now, seconds) => {
    expect(promoPollSeconds({ status, startsAt }, Date.parse(now))).toBe(seconds)
  })
})
