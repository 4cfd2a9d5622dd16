import { inOrder, readTime } from './wall-time'

describe('times as a report writes them', () => {
  it.each([
    ['Mar 28, 2020 08:07:27', [2020, 3, 28, 8, 7, 27]],
    ['Mar 28, 2020 2:20 PM', [2020, 3, 28, 14, 20, 0]],
    ['Apr 09, 2020 8:50 PM', [2020, 4, 9, 20, 50, 0]],
    ['March 28, 2020 12:05 AM', [2020, 3, 28, 0, 5, 0]],
    ['Mar 28, 2020 12:05 pm', [2020, 3, 28, 12, 5, 0]],
    ['08/09/2026 10:45:00 AM', [2026, 8, 9, 10, 45, 0]],
    ['10/06/2026 06:02 PM', [2026, 10, 6, 18, 2, 0]],
    ['09/09/2026 19:02:00', [2026, 9, 9, 19, 2, 0]],
    ['08/09/2026 10:45:00\u202fAM', [2026, 8, 9, 10, 45, 0]],
    ['2026/8/9 10:45', [2026, 8, 9, 10, 45, 0]],
    ['2026-08-09 10:45:01', [2026, 8, 9, 10, 45, 1]],
  ])('reads %s to the second', (raw, [year, month, day, hour, minute, second]) => {
    const written = readTime(raw)

    expect(written && inOrder(written, 'month_first')).toEqual({ year, month, day, hour, minute, second })
  })

  it('reads a slash date as the other day when the day stands first', () => {
    const written = readTime('08/09/2026 10:45:00 AM')

    expect(written && inOrder(written, 'day_first')).toMatchObject({ month: 9, day: 8 })
  })

  it.each([
    'yesterday',
    '',
    '--',
    'Mar 28, 2020',
    'Mar 32, 2020 08:00:00',
    'Foo 28, 2020 08:00:00',
    '02/30/2026 10:00 AM',
    '13/13/2026 10:00 AM',
    '08/09/2026 25:00:00',
    '08/09/2026 13:00 PM',
    '08/09/2026 10:61',
    '8/9/26 10:45',
  ])('takes %j for no time at all', (raw) => {
    const written = readTime(raw)

    expect(written).toBeNull()
  })

  it('refuses a date that exists only in the other order', () => {
    const written = readTime('28/03/2026 10:00')

    expect(written && inOrder(written, 'month_first')).toBeNull()
    expect(written && inOrder(written, 'day_first')).toMatchObject({ month: 3, day: 28 })
  })
})
