import { Checkbox, Input } from 'antd'
import type { ReactNode } from 'react'
import type { FormField } from '../../../../shared/contracts/registration-form'
import { hasOptions } from '../../../../shared/domain/registration/complete-form'
import { inFirstWords } from '../../text/default-content'
import { text } from '../../text/text'
import styles from './form-page.module.css'
import { OptionsEditor } from './options-editor'

type Props = {
  field: FormField
  /** By property. */
  problems: Record<string, string>
  isLocked: boolean
  mayChange: boolean
  onChange: (changes: Partial<FormField>) => void
}

const words = text.registrationForm

export function FieldSettings({ field, problems, isLocked, mayChange, onChange }: Props) {
  const input = (name: 'label' | 'placeholder' | 'help' | 'alias' | 'defaultValue', maxLength: number) => (
    <Input
      value={field[name]}
      maxLength={maxLength}
      disabled={!mayChange}
      status={problems[name] ? 'error' : ''}
      onChange={(event) => onChange({ [name]: event.target.value })}
    />
  )

  return (
    <div className={styles.settings}>
      {!isLocked && (
        <Checkbox
          checked={field.isRequired}
          disabled={!mayChange}
          onChange={(event) => onChange({ isRequired: event.target.checked })}
        >
          {words.isRequired}
        </Checkbox>
      )}
      <div className={styles.grid}>
        <Line label={words.label} hint={shownAs(field.label)} problem={problems.label}>
          {input('label', 30)}
        </Line>
        <Line label={words.placeholder} hint={shownAs(field.placeholder)}>
          {input('placeholder', 60)}
        </Line>
        <Line label={words.help}>{input('help', 120)}</Line>
        <Line label={words.alias} hint={words.aliasHint}>
          {input('alias', 60)}
        </Line>
        <Line label={words.defaultValue} hint={words.defaultValueHint}>
          {input('defaultValue', 200)}
        </Line>
      </div>
      {hasOptions(field.type) && (
        <OptionsEditor
          options={field.options}
          problem={problems.options}
          mayChange={mayChange}
          onChange={(options) => onChange({ options })}
        />
      )}
    </div>
  )
}

const shownAs = (typed: string) => (inFirstWords(typed) === typed ? undefined : words.shownAs(inFirstWords(typed)))

function Line({
  label,
  hint,
  problem,
  children,
}: {
  label: string
  hint?: string
  problem?: string
  children: ReactNode
}) {
  return (
    <label className={styles.line}>
      <span>{label}</span>
      {children}
      {problem && <em>{problem}</em>}
      {!problem && hint && <small>{hint}</small>}
    </label>
  )
}
