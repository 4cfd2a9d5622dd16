import { useRef, useState } from 'react'
import type { MyRegistration } from '../../../../shared/contracts/visitor'
import { keepAskedForm } from '../../gateway/asked-form'
import { cancelRegistration, register } from '../../gateway/registrations'
import { VisitorFailure } from '../../gateway/visitor-failure'
import { openRegister } from '../../platform/navigation'
import { toast } from '../../platform/toast'
import { text } from '../../text/text'

/** Cancelling asks for confirmation. A cancelled visitor can register again. */
export function useCancelling(refresh: () => Promise<void>) {
  const [asking, setAsking] = useState<MyRegistration | null>(null)
  const [busyCode, setBusyCode] = useState<string | null>(null)
  const isBusy = useRef(false)

  async function perform(code: string, change: () => Promise<string | null>) {
    if (isBusy.current) return
    isBusy.current = true
    setBusyCode(code)
    try {
      const toastText = await change()
      await refresh()
      if (toastText) toast(toastText)
    } catch (failure) {
      if (failure instanceof VisitorFailure) toast(failure.message)
    } finally {
      isBusy.current = false
      setBusyCode(null)
      setAsking(null)
    }
  }

  const cancel = (code: string) =>
    perform(code, async () => {
      await cancelRegistration(code)
      return text.mine.cancelledToast
    })

  const registerAgain = (code: string) =>
    perform(code, async () => {
      const reply = await register(code)
      if (reply.outcome === 'registered' || reply.outcome === 'already_registered')
        return text.mine.registeredAgainToast
      if (reply.outcome === 'ask') keepAskedForm(code, reply)
      openRegister(code)
      return null
    })

  return { asking, ask: setAsking, close: () => setAsking(null), cancel, registerAgain, busyCode }
}
