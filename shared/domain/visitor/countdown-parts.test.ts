import { countdownParts } from './countdown-parts'

const now = Date.parse('2026-03-01T12:00:00Z')

describe('a countdown', () => {
  it.each([
    ['2026-03-03T15:04:05Z', [2, 3, 4, 5], false],
    ['2026-03-01T12:00:01Z', [0, 0, 0, 1], false],
    ['2026-03-01T12:00:00.200Z', [0, 0, 0, 1], false],
    ['2026-03-01T12:00:00Z', [0, 0, 0, 0], true],
    ['2026-02-01T12:00:00Z', [0, 0, 0, 0], true],
  ])('to %s shows %j', (until, [days, hours, minutes, seconds], isOver) => {
    expect(countdownParts(until, now)).toEqual({ days, hours, minutes, seconds, isOver })
  })
})
