import { Form, Radio, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { registrationFormQuery, registrationFormsQuery } from '../../gateway/registration-forms'
import { text } from '../../text/text'
import type { Draft } from './workflow-draft'

type Props = { draft: Draft; onChange: (part: Partial<Draft>) => void }

const words = text.workflows.form
const KINDS = ['webinar', 'contact_field', 'answer'] as const
/** Who somebody is, and choices of several, are no webinar ids. */
const NO_ID = ['name', 'phone', 'email', 'multiple']

export function TargetKindField({ draft, onChange }: Props) {
  return (
    <Form.Item label={words.action} extra={draft.targetKind === 'contact_field' && words.fieldHint}>
      <Radio.Group
        value={draft.targetKind}
        style={{ display: 'grid', gap: 6 }}
        options={KINDS.map((value) => ({ value, label: words.targets[value] }))}
        onChange={({ target }) => onChange({ targetKind: target.value as Draft['targetKind'] })}
      />
    </Form.Item>
  )
}

/** Which question of which form holds the webinar's id. */
export function AnswerFields({ draft, onChange }: Props) {
  const forms = useQuery(registrationFormsQuery)
  const form = useQuery({ ...registrationFormQuery(draft.answerFormId ?? ''), enabled: Boolean(draft.answerFormId) })
  const questions = (form.data?.fields ?? []).filter(({ type }) => !NO_ID.includes(type))

  return (
    <>
      <Form.Item label={words.answerForm} htmlFor="answer-form">
        <Select
          id="answer-form"
          loading={forms.isPending}
          value={draft.answerFormId}
          options={(forms.data?.items ?? [])
            .filter(({ isArchived }) => !isArchived)
            .map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(answerFormId) => onChange({ answerFormId, answerKey: undefined })}
        />
      </Form.Item>
      <Form.Item label={words.answerKey} htmlFor="answer-key" extra={words.answerHint}>
        <Select
          id="answer-key"
          disabled={!draft.answerFormId}
          loading={form.isFetching}
          value={draft.answerKey}
          options={questions.map(({ key, label }) => ({ value: key, label }))}
          onChange={(answerKey) => onChange({ answerKey })}
        />
      </Form.Item>
    </>
  )
}
