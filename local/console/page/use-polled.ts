import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from './ask'

const EVERY_MS = 2_000
const CLOSELY_EVERY_MS = 500
const never = () => false

export type Polled<Value> = { value?: Value; failure?: string; refresh(): void }

/**
 * Polls every two seconds, more often while something moves, and only while the page is visible. When a request fails,
 * the last value stays.
 */
export function usePolled<Value>(path: string, isMoving: (value: Value) => boolean = never): Polled<Value> {
  const [seen, setSeen] = useState<{ value?: Value; failure?: string }>({})
  const lookNow = useRef(() => {})

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let stopped = false
    async function look() {
      clearTimeout(timer)
      if (document.hidden) return
      let pause = EVERY_MS
      try {
        const value = await ask<Value>(path)
        if (isMoving(value)) pause = CLOSELY_EVERY_MS
        if (!stopped) setSeen({ value })
      } catch (error) {
        if (!stopped) setSeen((before) => ({ ...before, failure: (error as Error).message }))
      }
      clearTimeout(timer)
      if (!stopped) timer = setTimeout(look, pause)
    }
    lookNow.current = () => void look()
    void look()
    document.addEventListener('visibilitychange', look)
    return () => {
      stopped = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [path, isMoving])

  return { ...seen, refresh: useCallback(() => lookNow.current(), []) }
}
