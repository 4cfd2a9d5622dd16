import { useRef, useState } from 'react'
import type { WatchReply } from '../../../../shared/contracts/visitor'
import { isUnderWay, STATUS_SECONDS } from '../../flows/use-registration-status'
import { keepAskedForm } from '../../gateway/asked-form'
import { register } from '../../gateway/registrations'
import { VisitorFailure } from '../../gateway/visitor-failure'
import { askToWatch } from '../../gateway/webinars'
import { replaceWithRegister, type WatchWhat } from '../../platform/navigation'
import { useOnArrival } from '../../platform/on-arrival'
import { usePoll } from '../../platform/poll'
import { allowAnotherSignIn, takeResumedAction } from '../../platform/sign-in'

export type WatchStep =
  { step: 'opening' } | { step: 'failed'; failure: VisitorFailure } | { step: 'answered'; reply: WatchReply }

const ASK_AGAIN_SECONDS = 5
const REGISTER = 'register'

/** Requests the watch link when the page opens, and again while the visitor waits for the start. */
export function useWatch(code: string, what: WatchWhat) {
  const [now, setNow] = useState<WatchStep>({ step: 'opening' })
  const [isRegistering, setRegistering] = useState(false)
  const isBusy = useRef(false)

  async function ask() {
    try {
      setNow({ step: 'answered', reply: await askToWatch(code, what) })
    } catch (failure) {
      if (failure instanceof VisitorFailure) setNow({ step: 'failed', failure })
    }
  }

  /** While waiting, a failed call is not shown, because the next one may succeed. */
  async function askQuietly() {
    try {
      setNow({ step: 'answered', reply: await askToWatch(code, what) })
    } catch {
      // The next poll tries again.
    }
  }

  async function registerAndWatch() {
    if (isBusy.current) return
    isBusy.current = true
    setRegistering(true)
    try {
      const reply = await register(code, undefined, REGISTER)
      if (reply.outcome === 'ask') {
        keepAskedForm(code, reply)
        replaceWithRegister(code, what)
      } else if (reply.outcome === 'use_provider_page' || reply.outcome === 'follow') replaceWithRegister(code, what)
      else await ask()
    } catch (failure) {
      if (failure instanceof VisitorFailure) setNow({ step: 'failed', failure })
    } finally {
      isBusy.current = false
      setRegistering(false)
    }
  }

  function retry() {
    allowAnotherSignIn()
    setNow({ step: 'opening' })
    void ask()
  }

  useOnArrival(`${code} ${what}`, () => void (takeResumedAction() === REGISTER ? registerAndWatch() : ask()))
  usePoll(askQuietly, now.step === 'answered' ? askAgainSeconds(now.reply) : null)

  return { now, isRegistering, registerAndWatch, retry }
}

/** These outcomes change by themselves, so they are polled. */
function askAgainSeconds(reply: WatchReply): number | null {
  if (reply.outcome === 'at_provider') return isUnderWay(reply) ? STATUS_SECONDS : null
  return reply.outcome === 'not_started' || reply.outcome === 'pending' ? ASK_AGAIN_SECONDS : null
}
