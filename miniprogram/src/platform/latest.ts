import { useLayoutEffect, useRef, type MutableRefObject } from 'react'

/** The newest value, for something that was set up earlier: a timer, a listener. */
export function useLatest<Value>(value: Value): MutableRefObject<Value> {
  const latest = useRef<Value>(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
