import { monthNamed, plainTime } from './plain-time'

/** A date and time of a wall clock, without a time zone. */
export interface WallTime {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

export type DateOrder = 'month_first' | 'day_first'

/**
 * A time as written. `08/09/2026` may be August or September, so a date with slashes is resolved when the order is
 * known.
 */
export interface WrittenTime {
  raw: string
  isSlash: boolean
  /** For a date with slashes: the first part and the second part. */
  wall: WallTime
  /**
   * Minutes that this clock is ahead of UTC, where the text contains an offset: then it is one instant in any zone.
   */
  offsetMinutes?: number
}

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:\s?([ap])m)?`
const BETWEEN = String.raw`(?:,?\s|\s?t)\s?`
const AT = String.raw`(?:${BETWEEN}${CLOCK})?$`
const NAMED = new RegExp(String.raw`^(\p{L}{3,12})\.?\s(\d{1,2}),?\s(\d{4})${AT}`, 'u')
const DAY_NAMED = new RegExp(String.raw`^(\d{1,2})\.?[\s-](\p{L}{3,12})\.?,?[\s-](\d{4})${AT}`, 'u')
const SLASHED = new RegExp(String.raw`^(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})${AT}`)
// Not Zoom's own format: written by a spreadsheet with a Chinese, an ISO or a European date format.
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${AT}`)
const COMPACT = new RegExp(String.raw`^(\d{4})(\d{2})(\d{2})${AT}`)
const DOTTED = new RegExp(String.raw`^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})${AT}`)
const DASHED = new RegExp(String.raw`^(\d{1,2})-(\d{1,2})-(\d{4})${AT}`)
/** Only after a clock time, because a date may end in `-01` too. */
const ZONE =
  /(:\d{2}(?:\.\d{1,9})?(?:\s?[ap]m)?)\s?(?:z|\(?(?:gmt|utc)?\s?([+-]\d{1,2}):?(\d{2})?\)?|\(?(?:gmt|utc)\)?)$/
/** Days since 1899-12-30, as a spreadsheet counts them, for the years 2000 to 2099. */
const SERIAL = /^(3[6-9]|[4-6]\d|7[0-2])\d{3}(\.\d+)?$/
/** Seconds or milliseconds since 1970, for the years 2001 to 2286. */
const UNIX = /^([1-9]\d{9})(\d{3})?$/
const SERIAL_EPOCH = Date.UTC(1899, 11, 30)
const DAY_SECONDS = 24 * 60 * 60

/**
 * Parses every time format found in a report or a list; null for anything else. A date alone is rejected, unless it is
 * allowed: then it is its first minute.
 */
export function readTime(raw: string, { mayBeDateAlone = false } = {}): WrittenTime | null {
  const plain = plainTime(raw)
  const zone = ZONE.exec(plain)
  const text = zone ? plain.slice(0, zone.index) + (zone[1] ?? '') : plain
  const reading = readCounted(raw, plain) ?? readDated(raw, text, mayBeDateAlone)
  return reading && zone ? { ...reading, offsetMinutes: offsetOf(zone) } : reading
}

/** The time with one order of day and month, or null when no such date is in the calendar. */
export function inOrder({ isSlash, wall }: WrittenTime, order: DateOrder): WallTime | null {
  const read = isSlash && order === 'day_first' ? { ...wall, month: wall.day, day: wall.month } : wall
  return isInCalendar(read) ? read : null
}

export function wallNumber({ year, month, day, hour, minute, second }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

function readDated(raw: string, text: string, mayBeDateAlone: boolean): WrittenTime | null {
  const found = dateOf(text)
  if (!found) return null
  const [year, first, second] = found.date
  const wall = { year: year < 100 ? year + 2000 : year, month: first, day: second }
  const clock = found.clock[0] === undefined ? (mayBeDateAlone ? MIDNIGHT : null) : clockOf(found.clock)
  if (!clock) return null

  const reading = { raw, isSlash: found.isSlash, wall: { ...wall, ...clock } }
  return inOrder(reading, 'month_first') || inOrder(reading, 'day_first') ? reading : null
}

type Dated = { isSlash: boolean; date: [number, number, number]; clock: (string | undefined)[] }

function dateOf(text: string): Dated | undefined {
  const slashed = SLASHED.exec(text)
  if (slashed) return dated(slashed, [3, 1, 2], true)

  const yearFirst = YEAR_FIRST.exec(text) ?? COMPACT.exec(text)
  if (yearFirst) return dated(yearFirst, [1, 2, 3])

  const named = NAMED.exec(text)
  if (named) return withMonth(named, named[1], [3, 2])
  const dayNamed = DAY_NAMED.exec(text)
  if (dayNamed) return withMonth(dayNamed, dayNamed[2], [3, 1])

  const dotted = DOTTED.exec(text)
  if (dotted) return dated(dotted, [3, 2, 1])
  const dashed = DASHED.exec(text)
  // Only Americans write the month first with dashes, so it is read first only when the second number is no month.
  return dashed ? dated(dashed, Number(dashed[2]) > 12 ? [3, 1, 2] : [3, 2, 1]) : undefined
}

function dated(found: RegExpExecArray, [year, month, day]: [number, number, number], isSlash = false): Dated {
  return { isSlash, date: [Number(found[year]), Number(found[month]), Number(found[day])], clock: found.slice(4, 8) }
}

function withMonth(found: RegExpExecArray, name: string | undefined, [year, day]: [number, number]): Dated | undefined {
  const month = monthNamed(name ?? '')
  return month
    ? { isSlash: false, date: [Number(found[year]), month, Number(found[day])], clock: found.slice(4, 8) }
    : undefined
}

const MIDNIGHT = { hour: 0, minute: 0, second: 0 }

function clockOf([hourText, minuteText, secondText, half]: (string | undefined)[]) {
  const hour = hourOfDay(Number(hourText), half)
  const [minute, second] = [Number(minuteText), Number(secondText ?? 0)]
  return hour === null || minute > 59 || second > 59 ? null : { hour, minute, second }
}

function hourOfDay(hour: number, half: string | undefined): number | null {
  if (!half) return hour <= 23 ? hour : null
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half === 'p' ? 12 : 0)
}

/** A time counted from a day: a spreadsheet's number, or seconds since 1970. */
function readCounted(raw: string, plain: string): WrittenTime | null {
  if (SERIAL.test(plain))
    return { raw, isSlash: false, wall: wallAt(SERIAL_EPOCH + Math.round(Number(plain) * DAY_SECONDS) * 1000) }

  const unix = UNIX.exec(plain)
  return unix ? { raw, isSlash: false, wall: wallAt(Number(unix[1]) * 1000), offsetMinutes: 0 } : null
}

function wallAt(ms: number): WallTime {
  const at = new Date(ms)
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
  }
}

function offsetOf([, , hours, minutes]: RegExpExecArray): number {
  const whole = Number(hours ?? 0)
  return whole * 60 + (hours?.startsWith('-') ? -1 : 1) * Number(minutes ?? 0)
}

function isInCalendar({ year, month, day }: WallTime): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()
}
