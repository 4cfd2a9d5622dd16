import { Text, View } from '../../platform/elements'
import { useState } from 'react'
import type { FormField } from '../../../../shared/contracts/registration-form'
import { ActionButton } from '../../components/action-button'
import { TextField } from '../../components/text-field'
import type { AskedForm } from '../../gateway/asked-form'
import { text } from '../../text/text'

type Answers = Record<string, string>
type Props = { asked: AskedForm; problems: Answers; isSending: boolean; onProblems: (problems: Answers) => void; onSubmit: (answers: Answers) => void }

export function RegisterForm({ asked: { form, known }, problems, isSending, onProblems, onSubmit }: Props) {
  const [answers, setAnswers] = useState<Answers>(() => Object.fromEntries(form.fields.map(({ key }) => [key, isKnown(key) ? known[key] : ''])))

  function type(key: string, value: string) {
    setAnswers((before) => ({ ...before, [key]: value }))
    if (problems[key]) onProblems(Object.fromEntries(Object.entries(problems).filter(([at]) => at !== key)))
  }

  /** Only emptiness is judged here; what a phone number or an address is, the server says. */
  function submit() {
    const missing = form.fields.filter(({ key, isRequired }) => isRequired && !answers[key]?.trim())
    if (missing.length > 0) return onProblems(Object.fromEntries(missing.map(({ key, label }) => [key, text.register.fillIn(label)])))
    onSubmit(trimmed(form.fields, answers))
  }

  return (
    <View className="register__card" data-drawn="">
      <Text className="register__heading">{form.title}</Text>
      {form.intro && <Text className="register__intro">{form.intro}</Text>}
      <View className="register__fields">
        {form.fields.map((field, at) => (
          <TextField
            key={field.key}
            field={field}
            value={answers[field.key] ?? ''}
            problem={problems[field.key]}
            isLast={at === form.fields.length - 1}
            onType={(value) => type(field.key, value)}
            onConfirm={submit}
          />
        ))}
      </View>
      <ActionButton label={isSending ? text.register.submitting : text.register.submit} isBusy={isSending} onTap={submit} />
      <Text className="register__privacy">{text.register.privacy}</Text>
    </View>
  )
}

function isKnown(key: string): key is keyof AskedForm['known'] {
  return key === 'name' || key === 'phone' || key === 'email'
}

function trimmed(fields: FormField[], answers: Answers): Answers {
  return Object.fromEntries(fields.map(({ key }) => [key, answers[key]?.trim() ?? '']))
}
