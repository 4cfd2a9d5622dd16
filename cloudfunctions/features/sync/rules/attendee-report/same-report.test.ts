import { shiftBetween } from './same-report'

const SHANGHAI = 'Asia/Shanghai'
const start = (startedAt: string, timeZone = SHANGHAI) => ({ startedAt: new Date(startedAt), timeZone })
const HOUR_MS = 3_600_000

describe('whether two imports are of one report', () => {
  it.each<[string, ReturnType<typeof start>, ReturnType<typeof start>, number | undefined]>([
    ['the same file', start('2026-11-10T11:00:05Z'), start('2026-11-10T11:00:05Z'), 0],
    ['saved without seconds', start('2026-11-10T11:00:45Z'), start('2026-11-10T11:00:00Z'), 0],
    [
      'read in another zone',
      start('2026-11-11T00:00:05Z', 'America/New_York'),
      start('2026-11-10T11:00:05Z'),
      -13 * HOUR_MS,
    ],
    [
      'in a zone of half an hour',
      start('2026-11-10T13:30:00Z', 'Asia/Kolkata'),
      start('2026-11-10T11:00:00Z'),
      -2.5 * HOUR_MS,
    ],
    ['with day and month swapped', start('2026-09-08T02:45:00Z'), start('2026-08-09T02:45:00Z'), -30 * 24 * HOUR_MS],
    ['held again a week later', start('2026-11-10T11:00:05Z'), start('2026-11-17T11:00:05Z'), undefined],
    ['held twice on a day', start('2026-11-10T11:00:05Z'), start('2026-11-10T13:00:05Z'), undefined],
  ])('%s', (_, earlier, later, shift) => {
    expect(shiftBetween(earlier, later)).toBe(shift)
  })
})
