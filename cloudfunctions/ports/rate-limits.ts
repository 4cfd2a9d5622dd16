export type RateLimit = { name: string; key: string; points: number; seconds: number }

/** How often something may be done, counted over all processes by the database's own clock. */
export interface RateLimits {
  /**
   * Counts one try under each limit, or under none of them where one is used up: a refused try costs nobody anything.
   * Seconds to wait when it was refused, else 0.
   */
  take(limits: RateLimit[]): Promise<number>
  /** Takes one counted try back. */
  giveBack(limits: RateLimit[]): Promise<void>
  /** Begins to count anew. */
  forget(limits: RateLimit[]): Promise<void>
}
