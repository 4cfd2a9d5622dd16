import { countdownParts } from '../../../shared/domain/visitor/countdown-parts'
import { shortCount } from '../../../shared/domain/visitor/short-count'
import { whenParts, type WhenParts } from '../../../shared/domain/visitor/when-parts'
import { text } from './text'

/** 今天 20:00 · 9月12日 周六 20:00, followed by 北京时间 on a phone in another time zone. */
export function startText(startsAt: string, nowMs: number): string {
  return zoned(momentText(startsAt, nowMs))
}

/** 9月12日 周六 20:00 北京时间: for text that is read on another day or in another place. */
export function lastingStartText(startsAt: string, nowMs: number): string {
  const when = whenParts(startsAt, nowMs)
  return text.when.inZone(`${dateText(when)} ${when.time}`)
}

/** Start and end; the end's date only where it is another day. */
export function rangeText(startsAt: string, endsAt: string, nowMs: number): string {
  const start = whenParts(startsAt, nowMs)
  const end = whenParts(endsAt, nowMs)
  const sameDay = start.year === end.year && start.month === end.month && start.day === end.day
  return zoned(text.when.range(momentText(startsAt, nowMs), sameDay ? end.time : momentText(endsAt, nowMs)))
}

/** 2 小时 13 分后开始：for cards, which need no seconds. */
export function startsInText(startsAt: string, nowMs: number): string {
  const { days, hours, minutes, isOver } = countdownParts(startsAt, nowMs)
  if (isOver) return text.when.startsSoon
  if (days > 0) return text.when.startsInDays(days, hours)
  if (hours > 0) return text.when.startsInHours(hours, minutes)
  return minutes > 0 ? text.when.startsInMinutes(minutes) : text.when.startsSoon
}

export function countText(count: number): string {
  const { figure, unit } = shortCount(count, text.countIn)
  return `${figure}${text.countUnits[unit]}`
}

const BEIJING_OFFSET_MINUTES = -480

function zoned(moment: string): string {
  return isInBeijingTime() ? moment : text.when.inZone(moment)
}

/** Added after a sentence with a time, on a phone in another time zone. */
export const zoneNote = (): string => (isInBeijingTime() ? '' : text.when.zoneNote)

const isInBeijingTime = () => new Date().getTimezoneOffset() === BEIJING_OFFSET_MINUTES

/** 今天 20:00, in Beijing time, without its name. */
export const momentText = (iso: string, nowMs: number) => `${dayText(iso, nowMs)} ${whenParts(iso, nowMs).time}`

function dayText(iso: string, nowMs: number): string {
  const when = whenParts(iso, nowMs)
  if (when.relative !== 'other') return text.when[when.relative]
  return dateText(when)
}

function dateText({ year, month, day, weekday, isThisYear }: WhenParts): string {
  const date = isThisYear ? text.when.date(month, day) : text.when.dateWithYear(year, month, day)
  return `${date} ${text.when.weekdays[weekday]}`
}
