import { useLayoutEffect, useRef, type MutableRefObject } from 'react'

/** The newest value, for a timer or listener that was set up earlier. */
export function useLatest<Value>(value: Value): MutableRefObject<Value> {
  const latest = useRef<Value>(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
