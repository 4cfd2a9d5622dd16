import { formatDate, formatInZone, formatRange, fromWallClock, inBeijing, toWallClock } from './date-time'

const AT = '2026-12-31T16:30:00.000Z'

describe('times in the panel', () => {
  it('are Beijing’s, also where the day is another one there', () => {
    expect(inBeijing(AT).format('YYYY-MM-DD HH:mm')).toBe('2027-01-01 00:30')
  })

  it('pass through a date picker without being moved', () => {
    expect(toWallClock(AT).format('YYYY-MM-DD HH:mm')).toBe('2027-01-01 00:30')
    expect(new Date(fromWallClock(toWallClock(AT))).toISOString()).toBe(AT)
  })

  it('write one day once in a range', () => {
    const sameDay = formatRange(AT, '2026-12-31T17:30:00.000Z')
    const nextDay = formatRange('2026-12-31T15:30:00.000Z', AT)

    expect(sameDay.match(/2027/g)).toHaveLength(1)
    expect(sameDay).toContain('01:30')
    expect(nextDay).toContain('2026')
    expect(nextDay).toContain('2027')
  })

  it('leave a date without a time on its day', () => {
    expect(formatDate('2026-12-01')).toMatch(/(^|\D)0?1(\D|$)/)
  })

  it('show a moment as the clock of a report’s zone shows it', () => {
    expect(formatInZone(AT, 'America/New_York')).toBe('2026-12-31 11:30:00')
  })
})
