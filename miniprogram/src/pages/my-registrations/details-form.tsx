import { useState } from 'react'
import type { MyDetails } from '../../../../shared/contracts/my-details'
import { answerProblems } from '../../../../shared/domain/visitor/answer-problems'
import { ActionButton } from '../../components/action-button'
import { FormField } from '../../components/form-field'
import { isSamePhone, PhoneCode } from '../../flows/phone-code'
import { WechatPhone } from '../../flows/wechat-phone'
import { changeMyDetails, type Details } from '../../gateway/details'
import { VisitorFailure } from '../../gateway/visitor-failure'
import { View } from '../../platform/elements'
import { toast } from '../../platform/toast'
import { text } from '../../text/text'

type Props = { details: MyDetails; onSaved: () => void }

/** What is wrong stands at its field, in the server's words; what was typed stays. */
export function DetailsForm({ details: { form, known, confirmedPhone }, onSaved }: Props) {
  const [answers, setAnswers] = useState<Details>(known)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [proved, setProved] = useState(confirmedPhone)
  const [isSaving, setSaving] = useState(false)

  function answer(key: string, value: string) {
    setAnswers((before) => ({ ...before, [key]: value }))
    setProblems(({ [key]: _solved, ...rest }) => rest)
  }

  function prove(phone: string) {
    answer('phone', phone)
    setProved(phone)
  }

  async function save() {
    if (isSaving) return
    setSaving(true)
    try {
      await changeMyDetails(answers)
      onSaved()
    } catch (failure) {
      if (!(failure instanceof VisitorFailure)) throw failure
      const found = answerProblems(failure.fields, Object.keys(answers))
      setProblems(found)
      if (Object.keys(found).length === 0) toast(failure.message)
    } finally {
      setSaving(false)
    }
  }

  const isUnproved = form.confirmsPhone && !isSamePhone(answers.phone.trim(), known.phone)
  const phoneHelp = (
    <>
      <WechatPhone consent={undefined} onPhone={prove} onConsentChanged={() => toast(text.consent.changed)} />
      {isUnproved && (
        <PhoneCode
          phone={answers.phone.trim()}
          isProved={isSamePhone(answers.phone, proved)}
          consent={undefined}
          onProved={prove}
          onConsentChanged={() => toast(text.consent.changed)}
        />
      )}
    </>
  )

  return (
    <View>
      {form.fields.map((field, at) => (
        <FormField
          key={field.key}
          field={field}
          value={answers[field.key as keyof Details]}
          problem={problems[field.key]}
          isLast={at === form.fields.length - 1}
          onAnswer={(value) => answer(field.key, String(value))}
          onConfirm={() => void save()}
          help={field.type === 'phone' && phoneHelp}
        />
      ))}
      <View className="my-registrations__save">
        <ActionButton
          label={isSaving ? text.mine.saving : text.mine.save}
          isBusy={isSaving}
          onTap={() => void save()}
        />
      </View>
    </View>
  )
}
