/** Elapsed time and waiting, so that a test need not sleep. */
export type Timing = { elapsedMs(): number; wait(milliseconds: number): Promise<void> }

export const realTiming: Timing = {
  elapsedMs: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}

/** Resolves when the next call may go out. */
export type CallPace = () => Promise<void>

/**
 * A token bucket: a minute's worth of calls at once, afterwards evenly. VHall counts per app key, so all callers in
 * this process with one key share one bucket.
 */
export function callPace(account: string, callsPerMinute: number, timing: Timing): CallPace {
  if (callsPerMinute <= 0) return async () => undefined

  const key = `${account} ${callsPerMinute}`
  const shared = paces.get(timing) ?? new Map<string, CallPace>()
  paces.set(timing, shared)
  const pace = shared.get(key) ?? newPace(callsPerMinute, timing)
  shared.set(key, pace)
  return pace
}

const paces = new WeakMap<Timing, Map<string, CallPace>>()

function newPace(callsPerMinute: number, timing: Timing): CallPace {
  let tokens = callsPerMinute
  let countedAt = timing.elapsedMs()

  return async () => {
    const now = timing.elapsedMs()
    tokens = Math.min(callsPerMinute, tokens + ((now - countedAt) * callsPerMinute) / 60_000)
    countedAt = now
    tokens -= 1
    // Below zero the token is borrowed from the future: the next caller waits longer, so the order is kept.
    if (tokens < 0) await timing.wait((-tokens * 60_000) / callsPerMinute)
  }
}
