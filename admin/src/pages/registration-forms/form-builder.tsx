import { useState } from 'react'
import { Alert, Button, Input, Switch } from 'antd'
import type { RegistrationForm } from '../../../../shared/contracts/registration-form'
import { FailureAlert } from '../../components/failure-alert'
import { useLeaveGuard } from '../../components/use-leave-guard'
import { asApiFailure } from '../../failure/api-failure'
import type { RegistrationFormInput } from '../../gateway/registration-forms'
import { inFirstWords } from '../../text/default-content'
import { text } from '../../text/text'
import { AddFieldButton } from './add-field-button'
import { FieldCard } from './field-card'
import { FormPreview } from './form-preview'
import { problemsOf } from './form-problems'
import { useFields } from './use-fields'
import styles from './form-page.module.css'

type Form = Pick<RegistrationForm, 'title' | 'intro' | 'fields' | 'confirmsPhone'>
type Props = {
  initial: Form
  answerCounts: Record<string, number>
  mayChange: boolean
  isNew?: boolean
  /** Saves; `release` lets the page go on by itself after it. */
  onSave: (input: RegistrationFormInput, release: () => void) => Promise<void>
  /** Begins anew with the form as somebody else saved it. */
  onLoadNew?: () => void
}

const words = text.registrationForm

export function FormBuilder({ initial, answerCounts, mayChange, isNew = false, onSave, onLoadNew }: Props) {
  const [title, setTitle] = useState(initial.title)
  const [intro, setIntro] = useState(initial.intro)
  const [confirmsPhone, setConfirmsPhone] = useState(initial.confirmsPhone)
  const fields = useFields(initial.fields, answerCounts)
  const [problems, setProblems] = useState<Record<string, string>>({})
  const [error, setError] = useState<unknown>(null)
  const [isBusy, setIsBusy] = useState(false)
  const hasChanges =
    isNew ||
    title !== initial.title ||
    intro !== initial.intro ||
    confirmsPhone !== initial.confirmsPhone ||
    fields.items !== initial.fields
  const release = useLeaveGuard(hasChanges)

  async function save() {
    const found = problemsOf(title, fields.items)
    setProblems(found)
    setError(null)
    const [wrong] = Object.keys(found)
    if (wrong) return fields.open(fields.items[Number(wrong.split('.')[1])]?.key ?? '')

    setIsBusy(true)
    try {
      await onSave({ title: title.trim(), intro, fields: fields.items, confirmsPhone }, release)
    } catch (failure) {
      setProblems(asApiFailure(failure).fields)
      setError(failure)
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <div className={styles.form}>
      <div className={styles.main}>
        <FailureAlert error={error} {...(onLoadNew && { onLoadNew })} />
        <section className={styles.section}>
          <h2>{words.head}</h2>
          <label className={styles.line}>
            <span>{words.formTitle}</span>
            <Input
              value={title}
              maxLength={30}
              showCount
              disabled={!mayChange}
              status={problems.title ? 'error' : ''}
              onChange={(event) => setTitle(event.target.value)}
            />
            {inFirstWords(title) !== title && <small>{words.shownAs(inFirstWords(title))}</small>}
            {problems.title && <em>{problems.title}</em>}
          </label>
          <label className={styles.line}>
            <span>{words.intro}</span>
            <Input.TextArea
              value={intro}
              rows={2}
              maxLength={300}
              showCount
              disabled={!mayChange}
              placeholder={words.introPlaceholder}
              onChange={(event) => setIntro(event.target.value)}
            />
          </label>
          <label className={styles.switch}>
            <Switch checked={confirmsPhone} disabled={!mayChange} onChange={setConfirmsPhone} />
            <span>
              {words.confirmsPhone}
              <small>{words.confirmsPhoneHint}</small>
              {problems.confirmsPhone && <em>{problems.confirmsPhone}</em>}
            </span>
          </label>
        </section>
        <section className={styles.section}>
          <div className={styles.sectionHead}>
            <h2>{words.fields}</h2>
            {mayChange && <AddFieldButton isFull={fields.items.length >= 30} onAdd={fields.add} />}
          </div>
          <Alert type="info" showIcon message={words.lockedReason} className={styles.reason} />
          {fields.items.map((field, at) => (
            <FieldCard
              key={field.key}
              field={field}
              at={at}
              fields={fields}
              problems={problems}
              mayChange={mayChange}
            />
          ))}
        </section>
        {mayChange && (
          <div className={styles.save}>
            <Button type="primary" loading={isBusy} disabled={!hasChanges} onClick={() => void save()}>
              {words.save}
            </Button>
          </div>
        )}
      </div>
      <aside className={styles.preview}>
        <FormPreview form={{ title, intro, fields: fields.items }} />
      </aside>
    </div>
  )
}
