import { useRef } from 'react'
import type { ConsentGiven } from '../../../shared/contracts/consents'
import { confirmWechatPhone } from '../gateway/phone'
import { VisitorFailure } from '../gateway/visitor-failure'
import { PhoneButton } from '../platform/phone-button'
import { toast } from '../platform/toast'
import { text } from '../text/text'

type Props = {
  /** The current ticks, where consent is still needed. */
  consent: ConsentGiven | undefined
  onPhone: (phone: string) => void
  onConsentChanged: () => void
}

/** Fills in the phone number with one tap. After a refusal, by the person or by WeChat, it is typed. */
export function WechatPhone({ consent, onPhone, onConsentChanged }: Props) {
  const isBusy = useRef(false)

  async function take(code: string | null) {
    if (!code) return toast(text.register.phoneByHand)
    if (isBusy.current) return
    isBusy.current = true
    try {
      onPhone((await confirmWechatPhone(code, consent)).phone.replace(/^\+86/, ''))
    } catch (failure) {
      if (failure instanceof VisitorFailure && failure.code === 'consent_changed') onConsentChanged()
      else if (failure instanceof VisitorFailure) toast(failure.message)
    } finally {
      isBusy.current = false
    }
  }

  return <PhoneButton label={text.register.wechatPhone} onCode={(code) => void take(code)} />
}
