import { Text, View } from '../../platform/elements'
import { useRef, useState } from 'react'
import type { Answers } from '../../../../shared/domain/registration/asked-fields'
import { ActionButton } from '../../components/action-button'
import { ConsentSheet } from '../../components/consent-sheet'
import { ConsentTicks, type Ticks } from '../../components/consent-ticks'
import { FormField } from '../../components/form-field'
import type { AskedForm } from '../../gateway/asked-form'
import type { Filled } from '../../gateway/registrations'
import { keepDraft, readDraft } from '../../platform/drafts'
import { text } from '../../text/text'
import { draftKey } from './draft-key'
import { isSamePhone, PhoneCode } from './phone-code'
import { WechatPhone } from './wechat-phone'

type Problems = Record<string, string>
type Props = {
  code: string
  asked: AskedForm
  problems: Problems
  isSending: boolean
  onProblems: (problems: Problems) => void
  onSubmit: (filled: Filled) => void
}

export function RegisterForm({
  code,
  asked: { form, known, missing, confirmedPhone, consent },
  problems,
  isSending,
  onProblems,
  onSubmit,
}: Props) {
  const [answers, setAnswers] = useState<Answers>(() => ({ ...known, ...readDraft(draftKey(code)) }))
  const [ticks, setTicks] = useState({ registration: false, marketing: false })
  const [isReading, setReading] = useState(false)
  const marked = form.fields.filter(({ key }) => problems[key]).length
  const [proved, setProved] = useState(confirmedPhone)
  const given = consent ? { version: consent.version, ...ticks } : undefined
  const asksOnlyConsent = form.fields.length === 0
  const asksOnlyQuestions = missing.length === 0 && !asksOnlyConsent
  // A number from WeChat arrives while the next field is being typed in already.
  const latest = useRef(answers)

  function answer(key: string, value: string | string[]) {
    latest.current = { ...latest.current, [key]: value }
    setAnswers(latest.current)
    keepDraft(draftKey(code), latest.current)
    if (problems[key]) onProblems(Object.fromEntries(Object.entries(problems).filter(([at]) => at !== key)))
  }

  function tick(next: Ticks) {
    setTicks(next)
    const { consent: _consent, ...rest } = problems
    if (next.registration) onProblems(rest)
  }

  function phoneHelp() {
    const typed = String(answers.phone ?? '').trim()
    const isProved = isSamePhone(typed, proved)
    return (
      <>
        {(!consent || ticks.registration) && <WechatPhone consent={given} onPhone={(phone) => prove(phone)} />}
        {form.confirmsPhone && (
          <PhoneCode phone={typed} isProved={isProved} consent={given} onProved={(phone) => accept(phone)} />
        )}
      </>
    )
  }

  function prove(phone: string) {
    answer('phone', phone)
    accept(phone)
  }

  function accept(phone: string) {
    setProved(phone)
    const { phone: _phone, ...rest } = problems
    onProblems(rest)
  }

  /** Only emptiness is judged here; what a phone number or an address is, the server says. */
  function submit() {
    const filled = Object.fromEntries(form.fields.map(({ key }) => [key, tidy(latest.current[key])]))
    const empty = form.fields.filter(({ key, isRequired }) => isRequired && filled[key]?.length === 0)
    const problemsFound = Object.fromEntries(
      empty.map(({ key, label, options }) => [
        key,
        options.length > 0 ? text.register.pick(label) : text.register.fillIn(label),
      ]),
    )
    if (consent && !ticks.registration) problemsFound.consent = text.consent.tickFirst
    if (Object.keys(problemsFound).length > 0) return onProblems(problemsFound)
    onSubmit({ answers: form.fields.length > 0 ? filled : undefined, consent: given })
  }

  return (
    <View className="register__card" data-drawn="">
      <Text className="register__heading">{asksOnlyConsent ? text.register.oneTapTitle : form.title}</Text>
      {asksOnlyConsent && <Text className="register__intro">{text.consent.onlyConsent}</Text>}
      {asksOnlyQuestions && <Text className="register__intro">{text.register.onlyQuestions}</Text>}
      {missing.length > 0 && form.intro && <Text className="register__intro">{form.intro}</Text>}
      <View className="register__fields">
        {form.fields.map((field, at) => (
          <FormField
            key={field.key}
            field={field}
            value={answers[field.key] ?? ''}
            problem={problems[field.key]}
            isLast={at === form.fields.length - 1}
            onAnswer={(value) => answer(field.key, value)}
            onConfirm={submit}
            help={field.type === 'phone' && phoneHelp()}
          />
        ))}
      </View>
      {consent && (
        <ConsentTicks
          consent={consent}
          ticks={ticks}
          problem={problems.consent}
          onTick={tick}
          onRead={() => setReading(true)}
        />
      )}
      {marked > 0 && <Text className="register__marked">{text.register.marked(marked)}</Text>}
      <ActionButton
        label={isSending ? text.register.submitting : text.register.submit}
        isBusy={isSending}
        onTap={submit}
      />
      {!consent && <Text className="register__privacy">{text.register.privacy}</Text>}
      {consent && isReading && <ConsentSheet consent={consent} onClose={() => setReading(false)} />}
    </View>
  )
}

const tidy = (answer: string | string[] | undefined): string | string[] =>
  typeof answer === 'string' ? answer.trim() : (answer ?? '')
