const WINDOW_MS = 60 * 1000
const MESSAGES = 3

/** After a follow or a scan the account may write three times within a minute; WeChat's other windows are not played. */
export interface ReplyWindows {
  open(openId: string): void
  /** The errcode of a message that comes too late or once too often, or 0. */
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
