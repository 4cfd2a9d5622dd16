import { useEffect, useRef } from 'react'
import { useLatest } from './latest'

/** Runs once for a key (such as a webinar's code), and again only when the key changes. */
export function useOnArrival(at: string, run: () => void): void {
  const latest = useLatest(run)
  const arrivedAt = useRef<string | null>(null)
  useEffect(() => {
    if (arrivedAt.current === at) return
    arrivedAt.current = at
    latest.current()
  }, [at, latest])
}
