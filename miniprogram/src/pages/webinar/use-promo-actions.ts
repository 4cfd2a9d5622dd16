import { useRef, useState } from 'react'
import type { PromoAction } from '../../../../shared/domain/visitor/promo-actions'
import type { RegisterReply } from '../../../../shared/contracts/visitor'
import { keepAskedForm } from '../../gateway/asked-form'
import { register } from '../../gateway/registrations'
import { VisitorFailure } from '../../gateway/visitor-failure'
import { openRegister, openMyRegistrations, openWatch } from '../../platform/navigation'
import { useOnArrival } from '../../platform/on-arrival'
import { takeResumedAction } from '../../platform/sign-in'
import { toast } from '../../platform/toast'
import { text } from '../../text/text'

const REGISTER = 'register'

/** The action of each button. `sheet` is shown when the action is not possible yet. */
export function usePromoActions(code: string, providerUrl: string | null | undefined, loadMine: () => Promise<void>) {
  const [busy, setBusy] = useState<PromoAction | null>(null)
  const [sheet, setSheet] = useState<'outside_wechat' | 'follow' | { providerUrl: string } | null>(null)
  const isBusy = useRef(false)

  async function registerMe() {
    if (isBusy.current) return
    isBusy.current = true
    setBusy('register')
    try {
      follow(await register(code, undefined, REGISTER))
    } catch (failure) {
      if (failure instanceof VisitorFailure && failure.code === 'outside_wechat') setSheet('outside_wechat')
      else if (failure instanceof VisitorFailure) toast(failure.message)
    } finally {
      isBusy.current = false
      setBusy(null)
    }
  }

  function follow(reply: RegisterReply) {
    if (reply.outcome === 'ask') {
      keepAskedForm(code, reply)
      return openRegister(code)
    }
    if (reply.outcome === 'use_provider_page') return setSheet({ providerUrl: reply.url })
    if (reply.outcome === 'follow') return setSheet('follow')

    void loadMine()
    toast(reply.outcome === 'registered' ? text.promo.registeredToast : text.promo.alreadyRegisteredToast)
  }

  function act(action: PromoAction) {
    if (action === 'register') void registerMe()
    // The provider's own page needs no identity from us.
    if (action === 'provider_page' && providerUrl) setSheet({ providerUrl })
    if (action === 'registered' || action === 'pending') openMyRegistrations()
    if (action === 'watch_live') openWatch(code, 'live')
    if (action === 'watch_replay') openWatch(code, 'replay')
  }

  useOnArrival(code, () => {
    if (code !== '' && takeResumedAction() === REGISTER) void registerMe()
  })

  /** Continues after the follow. */
  function goOnFollowed() {
    setSheet(null)
    void registerMe()
  }

  return { act, registerMe, busy, sheet, closeSheet: () => setSheet(null), goOnFollowed }
}
