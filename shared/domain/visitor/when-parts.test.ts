import { whenParts } from './when-parts'

const now = Date.parse('2026-12-31T10:00:00Z')

describe('a moment as people in Shanghai read it', () => {
  it.each([
    [
      '2026-12-31T12:30:00Z',
      { year: 2026, month: 12, day: 31, weekday: 4, time: '20:30', relative: 'today', isThisYear: true },
    ],
    [
      '2026-12-31T15:59:59Z',
      { year: 2026, month: 12, day: 31, weekday: 4, time: '23:59', relative: 'today', isThisYear: true },
    ],
    [
      '2026-12-31T16:00:00Z',
      { year: 2027, month: 1, day: 1, weekday: 5, time: '00:00', relative: 'tomorrow', isThisYear: false },
    ],
    [
      '2026-12-30T01:05:00Z',
      { year: 2026, month: 12, day: 30, weekday: 3, time: '09:05', relative: 'other', isThisYear: true },
    ],
  ])('%s', (iso, parts) => {
    expect(whenParts(iso, now)).toEqual(parts)
  })
})
