export type CountdownParts = { days: number; hours: number; minutes: number; seconds: number; isOver: boolean }

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What is left until a moment. A started second counts whole, so the last one shown is 1 and not 0. */
export function countdownParts(untilIso: string, nowMs: number): CountdownParts {
  const left = Math.max(0, Math.ceil((Date.parse(untilIso) - nowMs) / 1000))
  return {
    days: Math.floor(left / DAY),
    hours: Math.floor((left % DAY) / HOUR),
    minutes: Math.floor((left % HOUR) / MINUTE),
    seconds: left % MINUTE,
    isOver: left === 0,
  }
}
