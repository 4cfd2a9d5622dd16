import { useCallback, useEffect, useRef, useState } from 'react'
import { ask } from './ask'

const EVERY_MS = 2_000

export type Polled<Value> = { value?: Value; failure?: string; refresh(): void }

/** Asks again every two seconds while the page is looked at; what was known stays when an answer fails. */
export function usePolled<Value>(path: string): Polled<Value> {
  const [seen, setSeen] = useState<{ value?: Value; failure?: string }>({})
  const lookNow = useRef(() => {})

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let stopped = false
    async function look() {
      clearTimeout(timer)
      if (document.hidden) return
      try {
        const value = await ask<Value>(path)
        if (!stopped) setSeen({ value })
      } catch (error) {
        if (!stopped) setSeen((before) => ({ ...before, failure: (error as Error).message }))
      }
      clearTimeout(timer)
      if (!stopped) timer = setTimeout(look, EVERY_MS)
    }
    lookNow.current = () => void look()
    void look()
    document.addEventListener('visibilitychange', look)
    return () => {
      stopped = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [path])

  return { ...seen, refresh: useCallback(() => lookNow.current(), []) }
}
