import { nextDailyAt } from './next-daily-at'

describe('the next daily sync', () => {
  it.each([
    ['is today before its time', '2026-12-01T04:00:00Z', '23:30', '2026-12-01T15:30:00Z'],
    ['is tomorrow after its time', '2026-12-01T15:30:00Z', '23:30', '2026-12-02T15:30:00Z'],
    ['uses the day in Shanghai, not in London', '2026-12-01T17:00:00Z', '02:00', '2026-12-01T18:00:00Z'],
    ['crosses midnight in Shanghai', '2026-12-01T15:59:59Z', '00:00', '2026-12-01T16:00:00Z'],
    ['crosses the end of a year', '2026-12-31T15:30:00Z', '23:00', '2027-01-01T15:00:00Z'],
    ['is never now', '2026-12-01T18:00:00Z', '02:00', '2026-12-02T18:00:00Z'],
  ])('%s', (_what, now, at, expected) => {
    expect(nextDailyAt(new Date(now), at)).toEqual(new Date(expected))
  })
})
