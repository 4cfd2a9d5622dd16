/** So many calls in so many seconds, spread evenly after the first few. */
export type CallPace = {
  key: string
  calls: number
  seconds: number
  /** How many may go at once after a rest. */ burst: number
}

/** So many calls a day; days end at 00:00 UTC. */
export type DayBudget = { key: string; calls: number }

export type CallAsked = {
  pace: CallPace
  days: DayBudget[]
  /** Rather than wait longer the caller does something else. */ longestWaitMs: number
}

/** `go`: one call, and not before this moment. Otherwise nothing was taken. */
export type CallTaken =
  { outcome: 'go'; at: Date } | { outcome: 'too_long'; at: Date } | { outcome: 'day_spent'; until: Date }

/** What may be asked of somebody outside, shared by every process of the product that asks under the same keys. */
export interface CallBudget {
  take(asked: CallAsked): Promise<CallTaken>
  /** They said that it was too fast: nobody's next call goes out before. */
  hold(paceKey: string, until: Date): Promise<void>
  /** They said that the day's calls are used up, whatever we counted. */
  spend(dayKey: string, until: Date): Promise<void>
  /** Counted against a day and never carried out. */
  giveBack(dayKey: string): Promise<void>
  /** They said how many there are; counts from now on instead of what is asked with. */
  learn(key: string, calls: number): Promise<void>
}
