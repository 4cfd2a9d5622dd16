import { Input, Text, View } from '../platform/elements'
import { useEffect, useState } from 'react'
import type { ConsentGiven } from '../../../shared/contracts/consents'
import { checkPhoneCode, sendPhoneCode } from '../gateway/phone'
import { VisitorFailure } from '../gateway/visitor-failure'
import { text } from '../text/text'
import './phone-code.scss'

type Props = {
  phone: string
  isProved: boolean
  consent: ConsentGiven | undefined
  onProved: (phone: string) => void
  onConsentChanged: () => void
}

const DIGITS = 6

/** Confirms a typed phone number by an SMS code. The code is checked once all six digits are typed. */
export function PhoneCode({ phone, isProved, consent, onProved, onConsentChanged }: Props) {
  const [code, setCode] = useState('')
  const [notice, setNotice] = useState('')
  const [problem, setProblem] = useState('')
  const [waits, setWaits] = useState(0)

  useEffect(() => {
    if (waits === 0) return
    const timer = setTimeout(() => setWaits(waits - 1), 1000)
    return () => clearTimeout(timer)
  }, [waits])

  async function send() {
    if (waits > 0) return
    if (!phone) return setProblem(text.register.phoneFirst)
    setProblem('')
    try {
      const { sentTo, againAfterSeconds } = await sendPhoneCode(phone, consent)
      setNotice(text.register.codeSent(sentTo))
      setWaits(againAfterSeconds)
    } catch (failure) {
      if (failure instanceof VisitorFailure && failure.code === 'consent_changed') onConsentChanged()
      else setProblem(wordsOf(failure))
    }
  }

  async function type(typed: string) {
    setCode(typed)
    setProblem('')
    if (typed.length !== DIGITS) return
    try {
      onProved((await checkPhoneCode(phone, typed)).phone)
    } catch (failure) {
      setProblem(wordsOf(failure))
    }
  }

  if (isProved) return <Text className="phone-code__proved">{text.register.phoneProved}</Text>
  return (
    <View className="phone-code">
      <View className="phone-code__row">
        <Input
          className="text-field__input phone-code__input"
          name="phone-code"
          type="number"
          value={code}
          maxlength={DIGITS}
          placeholder={text.register.codePlaceholder}
          ariaLabel={text.register.codePlaceholder}
          onInput={(event) => void type(event.detail.value)}
        />
        <View
          className={`phone-code__send ${waits > 0 ? 'phone-code__send--waits' : ''}`}
          hoverClass={waits > 0 ? 'none' : 'pressed'}
          onClick={() => void send()}
          ariaRole="button"
          ariaLabel={text.register.getCode}
        >
          <Text>{waits > 0 ? text.register.codeAgain(waits) : text.register.getCode}</Text>
        </View>
      </View>
      {problem && <Text className="text-field__problem">{problem}</Text>}
      {!problem && notice && <Text className="text-field__help">{notice}</Text>}
    </View>
  )
}

/** The number as typed and as the server stores it. */
export function isSamePhone(typed: string, kept: string): boolean {
  return typed !== '' && bare(typed) === bare(kept)
}

const bare = (phone: string) => phone.replace(/[\s-]/g, '').replace(/^\+86/, '')

function wordsOf(failure: unknown): string {
  if (!(failure instanceof VisitorFailure)) throw failure
  return failure.fields.consent ?? failure.fields['answers.phone'] ?? failure.message
}
