import { Form, Radio, Select } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatTime } from '../../format/date-time'
import { registrationFormsQuery } from '../../gateway/registration-forms'
import { tagsQuery } from '../../gateway/tags'
import { webinarsQuery } from '../../gateway/webinars'
import { text } from '../../text/text'
import type { Draft } from './workflow-draft'

type Props = { draft: Draft; onChange: (part: Partial<Draft>) => void }

const words = text.workflows.form
const KINDS = ['form', 'group', 'tag'] as const
const AUDIENCES = ['registered', 'watched', 'not_watched'] as const

/** What a contact has to do, or to be, in order to enter. */
export function TriggerFields({ draft, onChange }: Props) {
  return (
    <>
      <Form.Item label={words.when}>
        <Radio.Group
          value={draft.triggerKind}
          options={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={({ target }) => onChange({ triggerKind: target.value as Draft['triggerKind'] })}
        />
      </Form.Item>
      {draft.triggerKind === 'form' && <FormChoice draft={draft} onChange={onChange} />}
      {draft.triggerKind === 'group' && <GroupChoice draft={draft} onChange={onChange} />}
      {draft.triggerKind === 'tag' && <TagChoice draft={draft} onChange={onChange} />}
    </>
  )
}

function FormChoice({ draft, onChange }: Props) {
  const forms = useQuery(registrationFormsQuery)
  const options = (forms.data?.items ?? [])
    .filter(({ isArchived }) => !isArchived)
    .map(({ id, title, kind }) => ({ value: id, label: `${title} · ${text.registrationForm.kinds[kind]}` }))

  return (
    <Form.Item label={words.form} htmlFor="trigger-form">
      <Select
        id="trigger-form"
        showSearch
        optionFilterProp="label"
        loading={forms.isPending}
        value={draft.formId}
        options={options}
        onChange={(formId) => onChange({ formId })}
      />
    </Form.Item>
  )
}

function GroupChoice({ draft, onChange }: Props) {
  const [search, setSearch] = useState('')
  const webinars = useQuery(webinarsQuery({ search: search || undefined, pageSize: 50 }))
  const options = (webinars.data?.items ?? []).map(({ id, title, startsAt }) => ({
    value: id,
    label: `${title} · ${formatTime(startsAt)}`,
  }))

  return (
    <>
      <Form.Item label={words.webinar} htmlFor="trigger-webinar">
        <Select
          id="trigger-webinar"
          showSearch
          filterOption={false}
          loading={webinars.isFetching}
          value={draft.webinarId}
          options={options}
          onSearch={setSearch}
          onChange={(webinarId) => onChange({ webinarId })}
        />
      </Form.Item>
      <Form.Item label={words.audience} extra={draft.audience === 'not_watched' && words.notWatchedHint}>
        <Radio.Group
          value={draft.audience}
          options={AUDIENCES.map((value) => ({ value, label: text.workflows.audiences[value] }))}
          onChange={({ target }) => onChange({ audience: target.value as Draft['audience'] })}
        />
      </Form.Item>
    </>
  )
}

function TagChoice({ draft, onChange }: Props) {
  const tags = useQuery(tagsQuery)
  const options = (tags.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))

  return (
    <Form.Item label={words.tag} htmlFor="trigger-tag" extra={tags.data && options.length === 0 && text.tags.none}>
      <Select
        id="trigger-tag"
        showSearch
        optionFilterProp="label"
        loading={tags.isPending}
        value={draft.tagId}
        options={options}
        onChange={(tagId) => onChange({ tagId })}
      />
    </Form.Item>
  )
}
