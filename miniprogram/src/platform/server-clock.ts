import { useSyncExternalStore } from 'react'
import { usePageVisible } from './page-visible'

// The difference between the server's clock and the phone's, as the last reply told it.
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
 * The server's time while the page is seen. All clocks share one tick, so that a page full of countdowns sends one
 * update to the view and not one each. `read` turns the time into what is shown: only a change redraws.
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
