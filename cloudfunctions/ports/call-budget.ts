/** So many calls in so many seconds, spread evenly after the first few. */
export type CallPace = {
  key: string
  calls: number
  seconds: number
  /** How many may be sent at once after a pause. */ burst: number
}

/** So many calls a day; days end at 00:00 UTC. */
export type DayBudget = { key: string; calls: number }

export type CallAsked = {
  pace: CallPace
  days: DayBudget[]
  /** Instead of waiting longer the caller does something else. */ longestWaitMs: number
}

/** `go`: one call, and not before this time. Otherwise nothing was counted. */
export type CallTaken =
  { outcome: 'go'; at: Date } | { outcome: 'too_long'; at: Date } | { outcome: 'day_spent'; until: Date }

/** Limits for calls to an outside service, shared by every process that uses the same keys. */
export interface CallBudget {
  take(asked: CallAsked): Promise<CallTaken>
  /** The service reported its rate limit: no call is sent before then. */
  hold(paceKey: string, until: Date): Promise<void>
  /** The service reported that the day's calls are used up, whatever our count is. */
  spend(dayKey: string, until: Date): Promise<void>
  /** Counted against a day and never sent. */
  giveBack(dayKey: string): Promise<void>
  /** The service reported the limit; from now on it replaces the assumed one. */
  learn(key: string, calls: number): Promise<void>
}
