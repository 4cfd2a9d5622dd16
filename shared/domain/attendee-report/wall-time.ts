/** A date and time as a clock on the wall shows it, in no zone yet. */
export interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

export type DateOrder = 'month_first' | 'day_first'

/** A time as written. `08/09/2026` may be August or September, so a slash date waits for its order. */
export interface WrittenTime {
  raw: string
  isSlash: boolean
  /** Of a slash date: the part that stands first and the part that stands second. */
  wall: WallTime
}

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\s*([AaPp])\.?[Mm]\.?)?`
const NAMED = new RegExp(String.raw`^([A-Za-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4}),?\s+${CLOCK}$`)
const SLASHED = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4}),?\s+${CLOCK}$`)
// Not Zoom's own: what a spreadsheet with a Chinese or ISO date format makes of the file when it is saved again.
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[T\s]+${CLOCK}$`)
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Reads every way a report was seen to write a time; null for anything else. */
export function readTime(raw: string): WrittenTime | null {
  const text = raw.trim()

  const named = NAMED.exec(text)
  if (named) {
    const month = MONTHS.indexOf((named[1] ?? '').slice(0, 3).toLowerCase()) + 1
    return written(text, false, [Number(named[3]), month, Number(named[2])], named.slice(4))
  }

  const slashed = SLASHED.exec(text)
  if (slashed)
    return written(text, true, [Number(slashed[3]), Number(slashed[1]), Number(slashed[2])], slashed.slice(4))

  const yearFirst = YEAR_FIRST.exec(text)
  if (!yearFirst) return null
  return written(text, false, [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3])], yearFirst.slice(4))
}

/** The time under one order, or null when no such date is in the calendar. */
export function inOrder({ isSlash, wall }: WrittenTime, order: DateOrder): WallTime | null {
  const read = isSlash && order === 'day_first' ? { ...wall, month: wall.day, day: wall.month } : wall
  return isInCalendar(read) ? read : null
}

export function wallNumber({ year, month, day, hour, minute, second }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function written(raw: string, isSlash: boolean, date: [number, number, number], clock: (string | undefined)[]) {
  const [hourText, minuteText, secondText, half] = clock
  const hour = hourOfDay(Number(hourText), half)
  const [minute, second] = [Number(minuteText), Number(secondText ?? 0)]
  if (hour === null || minute > 59 || second > 59) return null

  const [year, month, day] = date
  const reading = { raw, isSlash, wall: { year, month, day, hour, minute, second } }
  return inOrder(reading, 'month_first') || inOrder(reading, 'day_first') ? reading : null
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (!half) return hour <= 23 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

function isInCalendar({ year, month, day }: WallTime): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
