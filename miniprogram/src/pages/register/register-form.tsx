import { Text, View } from '../../platform/elements'
import { useRef, useState } from 'react'
import type { Answers } from '../../../../shared/domain/registration/asked-fields'
import { ActionButton } from '../../components/action-button'
import { FormField } from '../../components/form-field'
import type { AskedForm } from '../../gateway/asked-form'
import { keepDraft, readDraft } from '../../platform/drafts'
import { text } from '../../text/text'
import { draftKey } from './draft-key'
import { WechatPhone } from './wechat-phone'

type Problems = Record<string, string>
type Props = { code: string; asked: AskedForm; problems: Problems; isSending: boolean; onProblems: (problems: Problems) => void; onSubmit: (answers: Answers) => void }

export function RegisterForm({ code, asked: { form, known, missing }, problems, isSending, onProblems, onSubmit }: Props) {
  const [answers, setAnswers] = useState<Answers>(() => ({ ...known, ...readDraft(draftKey(code)) }))
  const asksOnlyQuestions = missing.length === 0
  // A number from WeChat arrives while the next field is being typed in already.
  const latest = useRef(answers)

  function answer(key: string, value: string | string[]) {
    latest.current = { ...latest.current, [key]: value }
    setAnswers(latest.current)
    keepDraft(draftKey(code), latest.current)
    if (problems[key]) onProblems(Object.fromEntries(Object.entries(problems).filter(([at]) => at !== key)))
  }

  /** Only emptiness is judged here; what a phone number or an address is, the server says. */
  function submit() {
    const given = Object.fromEntries(form.fields.map(({ key }) => [key, tidy(latest.current[key])]))
    const empty = form.fields.filter(({ key, isRequired }) => isRequired && given[key]?.length === 0)
    if (empty.length > 0) return onProblems(Object.fromEntries(empty.map(({ key, label, options }) => [key, options.length > 0 ? text.register.pick(label) : text.register.fillIn(label)])))
    onSubmit(given)
  }

  return (
    <View className="register__card" data-drawn="">
      <Text className="register__heading">{form.title}</Text>
      {asksOnlyQuestions && <Text className="register__intro">{text.register.onlyQuestions}</Text>}
      {!asksOnlyQuestions && form.intro && <Text className="register__intro">{form.intro}</Text>}
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
            help={field.type === 'phone' && <WechatPhone onPhone={(phone) => answer(field.key, phone)} />}
          />
        ))}
      </View>
      <ActionButton label={isSending ? text.register.submitting : text.register.submit} isBusy={isSending} onTap={submit} />
      <Text className="register__privacy">{text.register.privacy}</Text>
    </View>
  )
}

const tidy = (answer: string | string[] | undefined): string | string[] => (typeof answer === 'string' ? answer.trim() : (answer ?? ''))
