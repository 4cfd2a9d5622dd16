import { readInstants } from '../../../imports/rules/attendee-report/read-instants'
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
    ['2026-08-09 10:45:01.000', [2026, 8, 9, 10, 45, 1]],
    ['8/9/26 10:45', [2026, 8, 9, 10, 45, 0]],
    ['11/1/26, 9:00:00 AM', [2026, 11, 1, 9, 0, 0]],
    ['10.11.2026 19:00', [2026, 11, 10, 19, 0, 0]],
    ['1.2.2026, 7:05', [2026, 2, 1, 7, 5, 0]],
    ['01-11-2026 09:00', [2026, 11, 1, 9, 0, 0]],
    ['11-28-2026 09:00', [2026, 11, 28, 9, 0, 0]],
    ['20261101 09:00', [2026, 11, 1, 9, 0, 0]],
    ['46327.375', [2026, 11, 1, 9, 0, 0]],
    ['2026/11/10 下午7:00:00', [2026, 11, 10, 19, 0, 0]],
    ['2026/11/10 午後7:00', [2026, 11, 10, 19, 0, 0]],
    ['2026-11-01 午前9:00', [2026, 11, 1, 9, 0, 0]],
    ['2026-11-20 上午12:10', [2026, 11, 20, 0, 10, 0]],
    ['2026年11月1日 星期日 上午 09:00', [2026, 11, 1, 9, 0, 0]],
    ['2026年11月1日(日) 9時5分', [2026, 11, 1, 9, 5, 0]],
    ['2026년 11월 1일 오후 2:05', [2026, 11, 1, 14, 5, 0]],
    ['1 Nov 2026 09:00', [2026, 11, 1, 9, 0, 0]],
    ['Sunday, November 1, 2026 9:00 AM', [2026, 11, 1, 9, 0, 0]],
    ['nov. 10, 2026 21:00:00', [2026, 11, 10, 21, 0, 0]],
    ['10 de novembro de 2026 19h00', [2026, 11, 10, 19, 0, 0]],
    ['10. März 2026 19:00 Uhr', [2026, 3, 10, 19, 0, 0]],
    ['10 août 2026 à 19:00', [2026, 8, 10, 19, 0, 0]],
    ['10 dic 2026 7:00 p. m.', [2026, 12, 10, 19, 0, 0]],
  ])('reads %s to the second', (raw, [year, month, day, hour, minute, second]) => {
    const written = readTime(raw)

    expect(written && inOrder(written, 'month_first')).toEqual({ year, month, day, hour, minute, second })
  })

  it('reads a slash date in the other order when the day comes first', () => {
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
    '1/1/1',
    '45:00.0',
    '#########',
    '13800138000 09:00',
  ])('rejects %j as a time', (raw) => {
    const written = readTime(raw)

    expect(written).toBeNull()
  })

  it.each([
    ['2026-11-01T09:00:00Z', '2026-11-01T09:00:00.000Z'],
    ['2026-11-01T09:00:00+08:00', '2026-11-01T01:00:00.000Z'],
    ['2026-11-01T09:00:00.123+0800', '2026-11-01T01:00:00.000Z'],
    ['2026-11-01 09:00 (GMT+8:00)', '2026-11-01T01:00:00.000Z'],
    ['11/1/2026 9:00 AM UTC-5', '2026-11-01T14:00:00.000Z'],
    ['1793523600', '2026-11-01T09:00:00.000Z'],
    ['1793523600000', '2026-11-01T09:00:00.000Z'],
    ['2026-11-01 09:00', '2026-11-01T00:00:00.000Z'],
  ])('reads %s as one instant, in the zone that it names if it names one', (raw, instant) => {
    expect(readInstants('Asia/Tokyo', 'month_first')(raw)?.[0]?.toISOString()).toBe(instant)
  })

  it.each(['2026-11-20', '11/20/2026', '20.11.2026', '2026年11月20日', 'Nov 20, 2026'])(
    'reads the date %s without a time as its first minute, only where a date is enough',
    (raw) => {
      const written = readTime(raw, { mayBeDateAlone: true })

      expect(readTime(raw)).toBeNull()
      expect(written && inOrder(written, 'month_first')).toEqual({
        year: 2026,
        month: 11,
        day: 20,
        hour: 0,
        minute: 0,
        second: 0,
      })
    },
  )

  it.each([' ', '1', '1/', 'a', ',', '年', '(gmt', 'de '])('reads forty thousand of %j without delay', (sign) => {
    const started = performance.now()

    readTime(sign.repeat(40_000))
    readTime(sign.repeat(20))

    expect(performance.now() - started).toBeLessThan(100)
  })

  it('refuses a date that exists only in the other order', () => {
    const written = readTime('28/03/2026 10:00')

    expect(written && inOrder(written, 'month_first')).toBeNull()
    expect(written && inOrder(written, 'day_first')).toMatchObject({ month: 3, day: 28 })
  })
})
