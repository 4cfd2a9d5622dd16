import { readTypedTime } from '../../admin/src/format/read-typed-time'

describe('a date and time that an operator types is understood', () => {
  it.each([
    ['2026-12-20 10:00', '2026-12-20 10:00'],
    ['2026-12-20  9:05', '2026-12-20 09:05'],
    ['2026/12/20 10:00', '2026-12-20 10:00'],
    ['2026.1.2 8:30', '2026-01-02 08:30'],
    ['2026年12月20日 10:00', '2026-12-20 10:00'],
    ['2026年12月20日10时05分', '2026-12-20 10:05'],
    ['2026-12-20T10:00', '2026-12-20 10:00'],
    ['２０２６－１２－２０　１０：００', '2026-12-20 10:00'],
    ['2026-12-20 10:00:30', '2026-12-20 10:00'],
  ])('%s', (typed, understood) => {
    expect(readTypedTime(typed)?.format('YYYY-MM-DD HH:mm')).toBe(understood)
  })
})

describe('a text without a valid time is refused, never replaced by another time', () => {
  it.each([
    '2026-12-20',
    '10:00',
    '2026-02-30 10:00',
    '2026-12-20 25:00',
    '2026-13-01 10:00',
    '20.12.2026 10:00',
    'tomorrow',
  ])('%s', (typed) => {
    expect(readTypedTime(typed)).toBeUndefined()
  })
})
