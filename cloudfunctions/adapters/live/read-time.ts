/** How far a time without a zone is ahead of UTC. */
export const UTC = 0
export const BEIJING = 8 * 3600_000

const YEAR_FIRST =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+|$)(?:(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})(?:[.,]\d{1,9})?)?秒?)? ?(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i
const DAY_FIRST = /^(\d{1,2})\.(\d{1,2})\.(\d{4}),? +(\d{1,2}):(\d{2})(?::(\d{2}))?$/
const MONTH_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4}),? +(\d{1,2}):(\d{2})(?::(\d{2}))? ?([AP])\.?M\.?$/i
const LONGEST = 40
const EARLIEST = Date.UTC(2000, 0)
const LATEST = Date.UTC(2100, 0)

/**
 * A time in the formats that providers use: ISO with or without a zone, with dashes, slashes, dots or 年月日, unix seconds
 * or milliseconds. Undefined for a day without a time, for `0000-00-00 00:00:00`, which means "none", and for ambiguous
 * text, such as 11/10/2026 without AM or PM.
 */
export function readTime(text: string | undefined, offsetMs: number): Date | undefined {
  const written = text?.trim()
  if (!written || written.length > LONGEST) return undefined

  const time =
    unixTime(written) ?? yearFirst(written, offsetMs) ?? dayFirst(written, offsetMs) ?? monthFirst(written, offsetMs)
  return time !== undefined && time >= EARLIEST && time < LATEST ? new Date(time) : undefined
}

/** Whether a field says that there is no time, instead of one that cannot be read. */
export const isNoTime = (text: string | undefined) => !text || /^0+([-/ :.]0+)*$/.test(text.trim())

function unixTime(text: string): number | undefined {
  if (/^\d{9,10}(\.\d+)?$/.test(text)) return Math.floor(Number(text)) * 1000
  return /^\d{12,13}$/.test(text) ? Number(text) : undefined
}

function yearFirst(text: string, offsetMs: number): number | undefined {
  const parts = YEAR_FIRST.exec(text)
  const [, year, month, day, hour, minute, second, zone] = parts ?? []
  if (!parts || hour === undefined) return undefined
  return moment([year, month, day, hour, minute, second], zone === undefined ? offsetMs : offsetOf(zone))
}

function dayFirst(text: string, offsetMs: number): number | undefined {
  const [, day, month, year, hour, minute, second] = DAY_FIRST.exec(text) ?? []
  return day === undefined ? undefined : moment([year, month, day, hour, minute, second], offsetMs)
}

function monthFirst(text: string, offsetMs: number): number | undefined {
  const [, month, day, year, hour, minute, second, half] = MONTH_FIRST.exec(text) ?? []
  if (month === undefined || Number(hour) > 12 || Number(hour) === 0) return undefined
  const hours = (Number(hour) % 12) + (half?.toUpperCase() === 'P' ? 12 : 0)
  return moment([year, month, day, String(hours), minute, second], offsetMs)
}

/** Undefined for the 31st of February: `Date` would make it another day. */
function moment(parts: (string | undefined)[], offsetMs: number): number | undefined {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part ?? 0))
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const time = Date.UTC(year, month - 1, day, hour, minute, second)
  const made = new Date(time)
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? time - offsetMs : undefined
}

function offsetOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? []
  if (sign === undefined) return UTC
  const ahead = (Number(hours) * 60 + Number(minutes ?? 0)) * 60_000
  return sign === '-' ? -ahead : ahead
}
