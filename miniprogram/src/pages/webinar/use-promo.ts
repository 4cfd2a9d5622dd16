import { useRef, useState } from 'react'
import { promoPollSeconds } from '../../../../shared/domain/visitor/promo-poll-seconds'
import type { MyWebinar, PromoPage } from '../../../../shared/contracts/visitor'
import { isUnderWay, SEAT_SECONDS } from '../../flows/use-registration-status'
import { VisitorFailure } from '../../gateway/visitor-failure'
import { viewMyWebinar, viewWebinar } from '../../gateway/webinars'
import { useOnArrival } from '../../platform/on-arrival'
import { usePoll } from '../../platform/poll'
import { serverNow } from '../../platform/server-clock'
import { allowAnotherSignIn, canSignIn } from '../../platform/sign-in'

export type Promo =
  { state: 'loading' } | { state: 'failed'; failure: VisitorFailure } | { state: 'ready'; page: PromoPage }
const NOBODY: MyWebinar = { registration: 'none', atProvider: null, registersInOneTap: false, mustFollow: false }

/** The promo page and, where WeChat can say who is looking, what the webinar is to that person. */
export function usePromo(code: string, isAsking: boolean) {
  const [promo, setPromo] = useState<Promo>({ state: 'loading' })
  const [mine, setMine] = useState(NOBODY)
  const [signInFailure, setSignInFailure] = useState('')
  const isShown = useRef(false)

  async function load() {
    try {
      const page = await viewWebinar(code)
      isShown.current = true
      setPromo({ state: 'ready', page })
    } catch (failure) {
      // Once something is shown, a failed refresh leaves it there.
      if (!isShown.current && failure instanceof VisitorFailure) setPromo({ state: 'failed', failure })
    }
  }

  async function loadMine() {
    if (!canSignIn()) return
    try {
      setMine(await viewMyWebinar(code))
      setSignInFailure('')
    } catch (failure) {
      // The page is public: without an identity its buttons ask for one when they are tapped.
      if (failure instanceof VisitorFailure && failure.code === 'unauthorized') setSignInFailure(failure.message)
    }
  }

  function signInAgain() {
    allowAnotherSignIn()
    void loadMine()
  }

  async function refresh() {
    await Promise.all([load(), loadMine()])
  }

  function retry() {
    setPromo({ state: 'loading' })
    void refresh()
  }

  useOnArrival(code, () => {
    if (!isAsking) void refresh()
  })
  usePoll(
    promo.state === 'failed' ? load : refresh,
    promo.state === 'ready' ? promoPollSeconds(promo.page, serverNow()) : null,
  )

  usePoll(loadMine, isUnderWay(mine) ? SEAT_SECONDS : null)

  return { promo, mine, signInFailure, signInAgain, loadMine, refresh, retry }
}
