import { useRef, useState } from 'react'
import { promoPollSeconds } from '../../../../shared/domain/visitor/promo-poll-seconds'
import type { MyWebinar, PromoPage } from '../../../../shared/contracts/visitor'
import { isUnderWay, STATUS_SECONDS } from '../../flows/use-registration-status'
import { VisitorFailure } from '../../gateway/visitor-failure'
import { viewMyWebinar, viewWebinar } from '../../gateway/webinars'
import { useOnArrival } from '../../platform/on-arrival'
import { usePoll } from '../../platform/poll'
import { serverNow } from '../../platform/server-clock'
import { allowAnotherSignIn, canSignIn } from '../../platform/sign-in'

export type Promo =
  { state: 'loading' } | { state: 'failed'; failure: VisitorFailure } | { state: 'ready'; page: PromoPage }
const NOBODY: MyWebinar = { registration: 'none', atProvider: null, registersInOneTap: false, mustFollow: false }

/** The promo page and, where WeChat identifies the visitor, their registration. */
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
      // A failed refresh keeps the page that is shown.
      if (!isShown.current && failure instanceof VisitorFailure) setPromo({ state: 'failed', failure })
    }
  }

  async function loadMine() {
    if (!canSignIn()) return
    try {
      setMine(await viewMyWebinar(code))
      setSignInFailure('')
    } catch (failure) {
      // The page is public. Without an identity, its buttons start the sign-in when tapped.
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

  usePoll(loadMine, isUnderWay(mine) ? STATUS_SECONDS : null)

  return { promo, mine, signInFailure, signInAgain, loadMine, refresh, retry }
}
