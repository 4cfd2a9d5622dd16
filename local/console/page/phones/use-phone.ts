import { useCallback, useEffect, useRef, useState } from 'react'
import { text } from '../text'
import { afterSilentLoad, afterWord, isWatchPage, onPhone, stepBack, type PageWord, type Track } from './phone-track'

/** A page that another part of the console wants to open on this phone. */
export type PageWish = { address: string }

/** One WeChat user's phone: a frame with its own host name, and the buttons around it. */
export function usePhone(userKey: string, wish?: PageWish) {
  const origin = `http://${userKey}.hub.localhost:${location.port}`
  const home = `${origin}/m/hall`
  const frame = useRef<HTMLIFrameElement>(null)
  const hasSpoken = useRef(false)
  const [track, setTrack] = useState<Track>([])
  const [start, setStart] = useState({ url: home, round: 0 })

  useEffect(() => {
    function onMessage(event: MessageEvent<PageWord & { kind?: string }>) {
      if (event.source !== frame.current?.contentWindow || event.data?.kind !== 'phone_page') return
      if (event.data.how === 'load') hasSpoken.current = true
      setTrack((before) => afterWord(before, event.data))
    }
    window.addEventListener('message', onMessage)
    return () => window.removeEventListener('message', onMessage)
  }, [])

  // `replace` adds nothing to the console's history, which would otherwise mix with the frames' steps.
  const go = useCallback((url: string) => {
    hasSpoken.current = false
    frame.current?.contentWindow?.location.replace(url)
  }, [])

  useEffect(() => {
    if (wish) go(onPhone(wish.address, origin))
  }, [wish, origin, go])

  const top = track.at(-1)
  return {
    frame,
    start,
    href: top?.isOutside ? '' : (top?.href ?? start.url),
    title: top?.title ?? text.phone.loading,
    canGoBack: track.length > 1,
    goHome: () => go(home),
    goTo: (typed: string) => go(onPhone(typed, origin)),
    goBack() {
      const step = stepBack(track)
      if (!step) return
      setTrack(step.track)
      go(step.to)
    },
    /** Changes the phone's language setting; its pages then open in the other language. */
    turnLanguage() {
      const open = top && !top.isOutside ? new URL(top.href) : new URL(home)
      go(`${origin}/__phone/language?back=${encodeURIComponent(open.pathname + open.search)}`)
    },
    /** Creates a new frame, because setting the same address again may not load anything. */
    reload() {
      const last = track.findLast(({ isOutside }) => !isOutside)
      setStart(({ round }) => ({ url: last?.href ?? home, round: round + 1 }))
    },
    onFrameLoad() {
      const isSilent = !hasSpoken.current
      hasSpoken.current = false
      if (isSilent)
        setTrack((before) =>
          afterSilentLoad(before, isWatchPage(before.at(-1)?.href ?? '') ? text.phone.watchRoom : text.phone.outside),
        )
    },
  }
}
