const WINDOW_MS = 60 * 1000
const MESSAGES = 3

/**
 * After a follow or a scan the account may send three messages within a minute. WeChat's other windows are not
 * implemented.
 */
export interface ReplyWindows {
  open(openId: string): void
  /** The errcode for a message that is too late or one too many, or 0. */
  use(openId: string): 0 | 45015 | 45047
  clear(): void
}

export function replyWindows(now: () => Date): ReplyWindows {
  const windows = new Map<string, { until: number; left: number }>()

  return {
    open: (openId) => void windows.set(openId, { until: now().getTime() + WINDOW_MS, left: MESSAGES }),
    use(openId) {
      const window = windows.get(openId)
      if (!window || window.until < now().getTime()) return 45015
      if (window.left === 0) return 45047
      window.left -= 1
      return 0
    },
    clear: () => windows.clear(),
  }
}
