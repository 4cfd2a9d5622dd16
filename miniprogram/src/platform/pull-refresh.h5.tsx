import { useEffect, useState, type ReactNode } from 'react'
import { text } from '../text/text'
import { useLatest } from './latest'
import './pull-refresh.scss'

const FAR_ENOUGH = 64
const RESISTANCE = 0.42

type Pull = { height: number; isBusy: boolean }
const AT_REST: Pull = { height: 0, isBusy: false }

export function usePullRefresh(refresh: () => Promise<void>): ReactNode {
  const [pull, setPull] = useState(AT_REST)
  const [anchor, setAnchor] = useState<HTMLDivElement | null>(null)
  const latest = useLatest(refresh)

  useEffect(() => {
    const page = anchor?.closest('.taro_page')
    if (!(page instanceof HTMLElement)) return
    let startY: number | null = null
    let height = 0

    const begin = (event: TouchEvent) => {
      startY = page.scrollTop <= 0 ? (event.touches[0]?.clientY ?? null) : null
    }
    const move = (event: TouchEvent) => {
      if (startY === null) return
      height = Math.max(0, ((event.touches[0]?.clientY ?? startY) - startY) * RESISTANCE)
      if (height === 0 || page.scrollTop > 0) return
      if (event.cancelable) event.preventDefault()
      setPull({ height, isBusy: false })
    }
    const end = () => {
      if (startY === null) return
      startY = null
      const isFarEnough = height >= FAR_ENOUGH
      height = 0
      if (!isFarEnough) return setPull(AT_REST)
      setPull({ height: FAR_ENOUGH, isBusy: true })
      void latest.current().finally(() => setPull(AT_REST))
    }

    page.addEventListener('touchstart', begin, { passive: true })
    page.addEventListener('touchmove', move, { passive: false })
    page.addEventListener('touchend', end)
    page.addEventListener('touchcancel', end)
    return () => {
      page.removeEventListener('touchstart', begin)
      page.removeEventListener('touchmove', move)
      page.removeEventListener('touchend', end)
      page.removeEventListener('touchcancel', end)
    }
  }, [anchor, latest])

  return (
    <div
      className="pull-refresh"
      ref={setAnchor}
      style={{ height: `${pull.height}px` }}
      aria-hidden={pull.height === 0}
    >
      {pull.height > 0 && <span className="pull-refresh__hint">{hintOf(pull)}</span>}
    </div>
  )
}

function hintOf({ height, isBusy }: Pull): string {
  if (isBusy) return text.pullHint.busy
  return height >= FAR_ENOUGH ? text.pullHint.release : text.pullHint.pull
}
