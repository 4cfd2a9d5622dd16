const WINDOW_MS = 60 * 1000
const CALLS_PER_MINUTE = 100

export interface MinuteLimit {
  /** Counts a call; returns false when the person's calls of the last minute are used up. */
  allow(personKey: string): boolean
  clear(): void
}

/** A person can log in 100 times a minute; after that WeChat answers 45011. */
export function minuteLimit(now: () => Date): MinuteLimit {
  const calls = new Map<string, number[]>()

  return {
    allow(personKey) {
      const at = now().getTime()
      const recent = (calls.get(personKey) ?? []).filter((time) => at - time < WINDOW_MS)
      if (recent.length >= CALLS_PER_MINUTE) return false
      calls.set(personKey, [...recent, at])
      return true
    },
    clear: () => calls.clear(),
  }
}
