import { Text, View } from '../../platform/elements'
import { useRef, useState } from 'react'
import type { Answers } from '../../../../shared/domain/registration/asked-fields'
import { fittingAnswer } from '../../../../shared/domain/registration/form-changes'
import { ActionButton } from '../../components/action-button'
import { ConsentSheet } from '../../components/consent-sheet'
import { ConsentTicks, type Ticks } from '../../components/consent-ticks'
import { FormField } from '../../components/form-field'
import type { AskedForm } from '../../gateway/asked-form'
import type { Filled } from '../../gateway/registrations'
import { keepDraft, readDraft } from '../../platform/drafts'
import { text } from '../../text/text'
import { draftKey } from './draft-key'
import { emptyProblem } from './empty-problem'
import { isSamePhone, PhoneCode } from '../../flows/phone-code'
import { WechatPhone } from '../../flows/wechat-phone'

type Problems = Record<string, string>
type Props = {
  code: string
  asked: AskedForm
  problems: Problems
  /** Why a form that was already sent is shown again; empty the first time. */
  notice: string
  isSending: boolean
  onProblems: (problems: Problems) => void
  onConsentChanged: () => void
  onSubmit: (filled: Filled) => void
}

/** A tick is valid only for the consent text it was given for. */
const NO_TICKS = { version: 0, registration: false, marketing: false }

export function RegisterForm({
  code,
  asked: { form, known, missing, confirmedPhone, consent, draftOwner },
  problems,
  notice,
  isSending,
  onProblems,
  onConsentChanged,
  onSubmit,
}: Props) {
  const [answers, setAnswers] = useState<Answers>(() => ({ ...known, ...readDraft(draftKey(code), draftOwner) }))
  const [ticked, setTicked] = useState(NO_TICKS)
  const [isReading, setReading] = useState(false)
  const marked = form.fields.filter(({ key }) => problems[key]).length
  const [proved, setProved] = useState(confirmedPhone)
  const ticks = ticked.version === consent?.version ? ticked : NO_TICKS
  const given = consent ? { ...ticks, version: consent.version } : undefined
  const asksOnlyConsent = form.fields.length === 0
  const asksOnlyQuestions = missing.length === 0 && !asksOnlyConsent
  // WeChat may return the number while the visitor is already typing in the next field.
  const latest = useRef(answers)

  function answer(key: string, value: string | string[]) {
    latest.current = { ...latest.current, [key]: value }
    setAnswers(latest.current)
    keepDraft(draftKey(code), draftOwner, latest.current)
    if (problems[key]) onProblems(Object.fromEntries(Object.entries(problems).filter(([at]) => at !== key)))
  }

  function tick(next: Ticks) {
    setTicked({ ...next, version: consent?.version ?? 0 })
    const { consent: _consent, ...rest } = problems
    if (next.registration) onProblems(rest)
  }

  function phoneHelp() {
    const typed = String(answers.phone ?? '').trim()
    const isProved = isSamePhone(typed, proved)
    return (
      <>
        {(!consent || ticks.registration) && (
          <WechatPhone consent={given} onPhone={(phone) => prove(phone)} onConsentChanged={onConsentChanged} />
        )}
        {form.confirmsPhone && (
          <PhoneCode
            phone={typed}
            isProved={isProved}
            consent={given}
            onProved={(phone) => accept(phone)}
            onConsentChanged={onConsentChanged}
          />
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

  /** Only checks for empty answers. The server checks phone numbers and e-mail addresses. */
  function submit() {
    const filled = Object.fromEntries(
      form.fields.map((field) => [field.key, tidy(fittingAnswer(field, latest.current[field.key]))]),
    )
    const empty = form.fields.filter(({ key, isRequired }) => isRequired && filled[key]?.length === 0)
    const problemsFound = Object.fromEntries(empty.map((field) => [field.key, emptyProblem(field)]))
    if (consent && !ticks.registration) problemsFound.consent = text.consent.tickFirst
    if (Object.keys(problemsFound).length > 0) return onProblems(problemsFound)
    const answered = form.fields.length > 0 && { answers: filled, form: { id: form.id, version: form.version } }
    onSubmit({ ...answered, consent: given })
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
            value={fittingAnswer(field, answers[field.key])}
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
      {notice && <Text className="register__notice">{notice}</Text>}
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

const tidy = (answer: string | string[]): string | string[] => (typeof answer === 'string' ? answer.trim() : answer)
