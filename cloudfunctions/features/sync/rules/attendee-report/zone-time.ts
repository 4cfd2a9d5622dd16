import { wallNumber } from './wall-time'
import type { WallTime } from './wall-time'

const DAY_MS = 24 * 60 * 60 * 1000
/**
 * Zones change their offset on a quarter of an hour, and a report's times lie close together, so offsets are cached.
 */
const QUARTER_MS = 15 * 60 * 1000
const MOST_REMEMBERED = 20_000

/** Turns wall times of one IANA zone into instants. Throws a RangeError for a zone that does not exist. */
export function zoneTime(timeZone: string): { instantsOf(wall: WallTime): [Date, ...Date[]] } {
  const format = partsFormat(timeZone)
  const offsets = new Map<number, number>()

  function offset(instant: number): number {
    const quarter = Math.floor(instant / QUARTER_MS)
    const known = offsets.get(quarter)
    if (known !== undefined) return known
    if (offsets.size >= MOST_REMEMBERED) offsets.clear()
    const found = offsetAt(quarter * QUARTER_MS, format)
    offsets.set(quarter, found)
    return found
  }

  return {
    /**
     * Usually one instant. Two, earlier first, in the hour that occurs twice in autumn; in the hour that is skipped in
     * spring, the instant as if the clocks had not been changed yet.
     */
    instantsOf(wall) {
      const shown = wallNumber(wall)
      const before = shown - offset(shown - DAY_MS)
      const after = shown - offset(shown + DAY_MS)
      const [first, second] = [...new Set([before, after])]
        .filter((instant) => instant + offset(instant) === shown)
        .toSorted((a, b) => a - b)

      if (first === undefined) return [new Date(before)]
      return second === undefined ? [new Date(first)] : [new Date(first), new Date(second)]
    },
  }
}

/** What a clock in the zone shows at this instant, as if it were UTC. */
export function wallIn({ startedAt, timeZone }: { startedAt: Date; timeZone: string }): number {
  const instant = startedAt.getTime()
  return instant + offsetAt(instant, partsFormat(timeZone))
}

export function isTimeZone(timeZone: string): boolean {
  try {
    Intl.DateTimeFormat('en-US', { timeZone })
    return true
  } catch {
    return false
  }
}

function partsFormat(timeZone: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
}

function offsetAt(instant: number, format: Intl.DateTimeFormat): number {
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = parts
  return wallNumber({ year, month, day, hour, minute, second }) - Math.floor(instant / 1000) * 1000
}
