export type RateLimit = { name: string; key: string; points: number; seconds: number }

/** How often something may be done, counted over all processes. */
export interface RateLimits {
  /** Counts one try under each limit. Seconds to wait where one of them is used up, else 0. */
  take(limits: RateLimit[]): Promise<number>
}
