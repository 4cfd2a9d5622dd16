import { useEffect, useRef } from 'react'
import { useLatest } from './latest'
import { usePageVisible } from './page-visible'

/** Repeats while the page is visible, `seconds` after the last run ended, and at once when it becomes visible again. */
export function usePoll(run: () => Promise<void>, seconds: number | null): void {
  const isVisible = usePageVisible()
  const latest = useLatest(run)
  const wasHidden = useRef(false)

  useEffect(() => {
    if (!isVisible) {
      wasHidden.current = true
      return
    }
    if (seconds === null) return

    let isOver = false
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(ask, seconds * 1000)
    }
    const ask = async () => {
      await latest.current()
      if (!isOver) wait()
    }
    if (wasHidden.current) {
      wasHidden.current = false
      void ask()
    } else wait()

    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [isVisible, seconds, latest])
}
