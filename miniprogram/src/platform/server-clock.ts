import { useSyncExternalStore } from 'react'
import { usePageVisible } from './page-visible'

// The difference between the server's clock and the phone's, from the last reply.
let aheadMs = 0
const tickers = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

export function recordServerTime(nowIso: string): void {
  aheadMs = Date.parse(nowIso) - Date.now()
}

export function serverNow(): number {
  return Date.now() + aheadMs
}

/**
 * The server's time while the page is visible. All clocks share one timer, so that a page with many countdowns sends
 * one update to the view. `read` turns the time into the text shown; only a changed text renders again.
 */
export function useServerTime<Shown extends string | number>(read: (nowMs: number) => Shown): Shown {
  const isVisible = usePageVisible()
  return useSyncExternalStore(isVisible ? onEverySecond : never, () => read(serverNow()))
}

function onEverySecond(tick: () => void): () => void {
  tickers.add(tick)
  timer ??= setInterval(() => tickers.forEach((run) => run()), 1000)
  return () => {
    tickers.delete(tick)
    if (tickers.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function never(): () => void {
  return () => {}
}
