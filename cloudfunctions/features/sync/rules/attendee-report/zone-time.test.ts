import fc from 'fast-check'
import { inOrder, readTime } from './wall-time'
import { isTimeZone, zoneTime } from './zone-time'

function instants(raw: string, zone: string): string[] {
  const written = readTime(raw)
  const wall = written && inOrder(written, 'month_first')
  return wall
    ? zoneTime(zone)
        .instantsOf(wall)
        .map((date) => date.toISOString())
    : []
}

describe('wall time of a zone', () => {
  it.each([
    ['2026-08-09 10:45', 'Asia/Shanghai', '2026-08-09T02:45:00.000Z'],
    ['2020-03-28 08:07:27', 'America/New_York', '2020-03-28T12:07:27.000Z'],
    ['2020-01-28 08:07:27', 'America/New_York', '2020-01-28T13:07:27.000Z'],
    ['2026-01-01 00:00', 'Asia/Kolkata', '2025-12-31T18:30:00.000Z'],
    ['2026-07-01 00:30', 'UTC', '2026-07-01T00:30:00.000Z'],
  ])('%s in %s is %s', (raw, zone, instant) => {
    expect(instants(raw, zone)).toEqual([instant])
  })

  it('returns both instants of the hour that clocks show twice in autumn', () => {
    expect(instants('2026-11-01 01:30', 'America/New_York')).toEqual([
      '2026-11-01T05:30:00.000Z',
      '2026-11-01T06:30:00.000Z',
    ])
  })

  it('moves a time that clocks skip in spring to the hour after', () => {
    expect(instants('2026-03-08 02:30', 'America/New_York')).toEqual(['2026-03-08T07:30:00.000Z'])
  })

  it('converts every instant of ten years to wall time and back', () => {
    const zones = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Shanghai', 'America/St_Johns']
    const seconds = fc.integer({ min: 1_500_000_000, max: 1_820_000_000 })

    fc.assert(
      fc.property(seconds, fc.constantFrom(...zones), (second, zone) => {
        const instant = new Date(second * 1000)
        const shown = instant.toLocaleString('sv-SE', { timeZone: zone })

        expect(instants(shown, zone)).toContain(instant.toISOString())
      }),
      { numRuns: 300 },
    )
  })

  it('distinguishes a zone from a made-up name', () => {
    expect(isTimeZone('Asia/Shanghai')).toBe(true)
    expect(isTimeZone('Mars/Olympus')).toBe(false)
  })
})
