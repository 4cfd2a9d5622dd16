export type RateLimit = { name: string; key: string; points: number; seconds: number }

/** Limits how often an action may happen, counted over all processes by the database's own clock. */
export interface RateLimits {
  /**
   * Counts one attempt under each limit, or under none of them where one is used up: a refused attempt is not counted.
   * Returns the seconds to wait when it was refused, otherwise 0.
   */
  take(limits: RateLimit[]): Promise<number>
  /** Uncounts one attempt. */
  giveBack(limits: RateLimit[]): Promise<void>
  /** Resets the counters. */
  forget(limits: RateLimit[]): Promise<void>
}
