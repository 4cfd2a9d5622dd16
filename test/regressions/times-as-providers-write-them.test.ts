import { BEIJING, isNoTime, readTime, UTC } from '../../cloudfunctions/adapters/live/read-time'

const SEVEN_IN_SHANGHAI = '2026-11-10T11:00:00.000Z'

it.each([
  ['2026-11-10 19:00:00', BEIJING],
  ['2026-11-10 19:00', BEIJING],
  ['2026-11-10T19:00:00', BEIJING],
  ['2026-11-10T19:00:00.000+08:00', BEIJING],
  ['2026-11-10T19:00:00+0800', UTC],
  ['2026-11-10 11:00:00Z', BEIJING],
  ['2026-11-10T11:00:00Z', UTC],
  ['2026-11-10T11:00:00.123456Z', UTC],
  ['2026-11-10T06:00:00-05', UTC],
  ['2026/11/10 19:00:00', BEIJING],
  ['2026/11/10 11:00', UTC],
  ['2026.11.10 19:00:00', BEIJING],
  ['2026年11月10日 19:00', BEIJING],
  ['2026年11月10日 19时00分00秒', BEIJING],
  ['10.11.2026 11:00', UTC],
  ['10.11.2026, 11:00:00', UTC],
  ['11/10/2026 11:00:00 AM', UTC],
  ['11/10/2026 07:00:00 PM', BEIJING],
  ['1794308400', BEIJING],
  ['1794308400', UTC],
  ['1794308400000', UTC],
  [' 2026-11-10 19:00:00 ', BEIJING],
])('reads %j (offset %d) as 19:00 in Shanghai', (text, offset) => {
  expect(readTime(text, offset)?.toISOString()).toBe(SEVEN_IN_SHANGHAI)
})

it.each([
  undefined,
  '',
  '0000-00-00 00:00:00',
  '0',
  '2026-11-10',
  '2026-02-31 10:00:00',
  '2026-11-10 25:00:00',
  '11/10/2026 11:00',
  '13/10/2026 11:00:00 AM',
  '1970-01-21 10:00:00',
  'yesterday',
  '12345',
  '9'.repeat(400),
])('does not guess what %j means', (text) => {
  expect(readTime(text, UTC)).toBeUndefined()
})

it.each([
  [undefined, true],
  ['', true],
  ['0', true],
  ['0000-00-00 00:00:00', true],
  ['31/31/2026', false],
  ['2026-11-10', false],
])('detects whether %j means that there is no time', (text, isNone) => {
  expect(isNoTime(text)).toBe(isNone)
})
