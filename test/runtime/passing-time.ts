import type { Timing } from '../../cloudfunctions/ports/timing'
import { movableClock, type MovableClock } from './movable-clock'

/** Real milliseconds in which sent requests arrive while the clock does not move. */
const PAUSE_MS = 3

/**
 * A clock that moves when everything waits: it then jumps to the end of the shortest wait. So rate-limited work takes
 * its full time by this clock, and almost no real time.
 */
export function passingTime(start: string): { clock: MovableClock; timing: Timing } {
  const clock = movableClock(start)
  const waiting: { until: number; go: () => void }[] = []
  let isPassing = false

  async function pass() {
    isPassing = true
    for (;;) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      waiting.sort((a, b) => a.until - b.until)
      const next = waiting.shift()
      if (!next) break
      if (next.until > clock.now().getTime()) clock.set(new Date(next.until).toISOString())
      next.go()
    }
    isPassing = false
  }

  return {
    clock,
    timing: {
      random: () => 0.5,
      wait: (milliseconds) =>
        new Promise((go) => {
          waiting.push({ until: clock.now().getTime() + milliseconds, go })
          if (!isPassing) void pass()
        }),
    },
  }
}
