import type { Clock } from '../../cloudfunctions/ports/clock'

/** A clock that stays fixed until a test moves it. */
export type MovableClock = Clock & {
  set(at: string): void
  advance(by: { days?: number; hours?: number; minutes?: number; seconds?: number }): void
}

export function movableClock(start: string): MovableClock {
  let now = Date.parse(start)
  return {
    now: () => new Date(now),
    set: (at) => {
      now = Date.parse(at)
    },
    advance: ({ days = 0, hours = 0, minutes = 0, seconds = 0 }) => {
      now += (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000
    },
  }
}
