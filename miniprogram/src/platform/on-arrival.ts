import { useEffect, useRef } from 'react'
import { useLatest } from './latest'

/** Runs when the page comes to something (a webinar's code), and again only when that becomes another. */
export function useOnArrival(at: string, run: () => void): void {
  const latest = useLatest(run)
  const arrivedAt = useRef<string | null>(null)
  useEffect(() => {
    if (arrivedAt.current === at) return
    arrivedAt.current = at
    latest.current()
  }, [at, latest])
}
