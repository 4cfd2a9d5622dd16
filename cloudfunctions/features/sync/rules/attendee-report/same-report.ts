import { wallIn } from './zone-time'

/** A report's start as an import read it. */
export type ReportStart = { startedAt: Date; timeZone: string }

const MINUTE_MS = 60_000
const OFFSET_STEP_MS = 15 * MINUTE_MS

/**
 * How much later the second import of a report puts everything than the first, in milliseconds; undefined where they
 * are reports of two sessions. A report writes one start: read in another zone, with day and month changed over, or saved
 * without seconds it is the same one.
 */
export function shiftBetween(earlier: ReportStart, later: ReportStart): number | undefined {
  const [from, to] = [wallIn(earlier), wallIn(later)]
  const isSame = Math.abs(from - to) < MINUTE_MS || Math.abs(swapped(from) - to) < MINUTE_MS
  if (!isSame) return undefined
  // Zones differ by quarters of an hour; what is left are seconds that one of the two does not tell.
  return Math.round((later.startedAt.getTime() - earlier.startedAt.getTime()) / OFFSET_STEP_MS) * OFFSET_STEP_MS || 0
}

/** Day and month changed over; the same where no such date is in the calendar. */
function swapped(wall: number): number {
  const date = new Date(wall)
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()]
  return day > 12 ? wall : date.setUTCMonth(day - 1, month)
}
