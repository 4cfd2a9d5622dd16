import { wallIn } from './zone-time'

/** A report's start as an import read it. */
export type ReportStart = { startedAt: Date; timeZone: string }

const MINUTE_MS = 60_000
const OFFSET_STEP_MS = 15 * MINUTE_MS

/**
 * How much later all times of the second import of a report are than those of the first, in milliseconds; undefined for
 * reports of two sessions. A report contains one start: read in another time zone, with day and month swapped, or saved
 * without seconds, it is the same start.
 */
export function shiftBetween(earlier: ReportStart, later: ReportStart): number | undefined {
  const [from, to] = [wallIn(earlier), wallIn(later)]
  const isSame = Math.abs(from - to) < MINUTE_MS || Math.abs(swapped(from) - to) < MINUTE_MS
  if (!isSame) return undefined
  // Time zones differ by quarters of an hour; the rest are seconds that one of the two does not contain.
  return Math.round((later.startedAt.getTime() - earlier.startedAt.getTime()) / OFFSET_STEP_MS) * OFFSET_STEP_MS || 0
}

/** Day and month swapped; unchanged where no such date is in the calendar. */
function swapped(wall: number): number {
  const date = new Date(wall)
  const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()]
  return day > 12 ? wall : date.setUTCMonth(day - 1, month)
}
