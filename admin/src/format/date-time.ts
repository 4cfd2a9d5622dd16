import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { language } from '../language/language'

dayjs.extend(utc)

/** The panel shows and takes Beijing time wherever the browser stands; China has kept +08:00 without a summer time since 1992. */
const BEIJING_MINUTES = 480

export const inBeijing = (iso: string) => dayjs(iso).utcOffset(BEIJING_MINUTES)

const DAY = language === 'en' ? 'D MMM YYYY' : 'YYYY-MM-DD'

export const formatTime = (iso: string | null) => (iso ? inBeijing(iso).format(`${DAY} HH:mm`) : '—')
export const formatDay = (iso: string) => inBeijing(iso).format(DAY)
/** A date that stands in no time zone, `2026-12-01`. */
export const formatDate = (date: string) => dayjs(date).format(DAY)
/** The same in every language: for telling days apart, not for reading. */
export const dayKey = (iso: string) => inBeijing(iso).format('YYYY-MM-DD')
export const formatClock = (iso: string) => inBeijing(iso).format('HH:mm')
export const formatSeconds = (iso: string | null) =>
  iso ? inBeijing(iso).format(language === 'en' ? 'D MMM HH:mm:ss' : 'MM-DD HH:mm:ss') : '—'

/** As a clock in that zone shows it, to be held against a report written there. */
export const formatInZone = (iso: string, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(iso))

/** One day is written once. */
export function formatRange(startsAt: string, endsAt: string): string {
  const sameDay = formatDay(startsAt) === formatDay(endsAt)
  return `${formatTime(startsAt)} – ${sameDay ? formatClock(endsAt) : formatTime(endsAt)}`
}

/** A date picker holds a wall clock; this is that wall clock in Beijing, and back. */
export const toWallClock = (iso: string) => dayjs(inBeijing(iso).format('YYYY-MM-DDTHH:mm:ss'))
export const fromWallClock = (wall: dayjs.Dayjs) => `${wall.format('YYYY-MM-DDTHH:mm:ss')}+08:00`
export const wallClockNow = () => toWallClock(new Date().toISOString())
