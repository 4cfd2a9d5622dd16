export type WhenParts = {
  year: number
  month: number
  day: number
  /** 0 is Sunday. */
  weekday: number
  time: string
  relative: 'today' | 'tomorrow' | 'other'
  isThisYear: boolean
}

// Shanghai has kept UTC+8 all year since 1991; old Android mini-program engines have no Intl to ask.
const SHANGHAI_OFFSET_MS = 8 * 3_600_000
const DAY_MS = 86_400_000

/** A moment as people in Shanghai read it. */
export function whenParts(iso: string, nowMs: number): WhenParts {
  const local = shanghai(Date.parse(iso))
  const today = shanghai(nowMs)
  const daysAhead = dayNumber(local) - dayNumber(today)
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth() + 1,
    day: local.getUTCDate(),
    weekday: local.getUTCDay(),
    time: `${twoDigits(local.getUTCHours())}:${twoDigits(local.getUTCMinutes())}`,
    relative: daysAhead === 0 ? 'today' : daysAhead === 1 ? 'tomorrow' : 'other',
    isThisYear: local.getUTCFullYear() === today.getUTCFullYear(),
  }
}

export function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}

function shanghai(ms: number): Date {
  return new Date(ms + SHANGHAI_OFFSET_MS)
}

function dayNumber(local: Date): number {
  return Math.floor(local.getTime() / DAY_MS)
}
