import { useQuery } from '@tanstack/react-query'
import { Form, Select, Spin } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { StatusTag } from '../../components/status-tag'
import { formatTime } from '../../format/date-time'
import { uploadList } from '../../gateway/list-imports'
import { webinarQuery, webinarsQuery } from '../../gateway/webinars'
import { text } from '../../text/text'
import styles from './imports.module.css'
import { TemplateLinks } from './template-links'
import { UploadPage } from './upload-page'

const words = text.listImports

/** A list of registrants, which is of one webinar. */
export function NewListPage() {
  const [query] = useSearchParams()
  return (
    <UploadPage<{ webinarId: string; timeZone: string }>
      name="list"
      words={words}
      accept=".csv,.xlsx,.txt,.tsv,text/csv"
      fileLabel={words.file}
      initialValues={{ webinarId: query.get('webinar') ?? undefined }}
      send={uploadList}
      beforeFile={
        <Form.Item name="webinarId" label={words.webinar} rules={[{ required: true, message: words.needWebinar }]}>
          <WebinarChoice />
        </Form.Item>
      }
      afterFile={<TemplateLinks />}
    />
  )
}

type Props = { id?: string; value?: string; disabled?: boolean; onChange?: (id: string) => void }

const SHOWN = 20

/** One webinar out of many, found by its title; the newest first. Used as a form's field. */
function WebinarChoice({ id, value, disabled, onChange }: Props) {
  const [search, setSearch] = useState('')
  const found = useQuery(webinarsQuery({ search: search || undefined, page: 1, pageSize: SHOWN }))
  // The one that a link brought along may be none of the newest.
  const chosen = useQuery({ ...webinarQuery(value ?? ''), enabled: Boolean(value) })
  const listed = (found.data?.items ?? []).filter(({ providerState }) => providerState !== 'creating')
  const choices = chosen.data && !listed.some((each) => each.id === value) ? [chosen.data, ...listed] : listed

  return (
    <Select
      showSearch
      id={id}
      value={value}
      disabled={disabled}
      filterOption={false}
      placeholder={text.listImports.webinarHint}
      notFoundContent={found.isPending ? <Spin size="small" /> : text.listImports.noWebinarFound}
      onSearch={setSearch}
      onChange={onChange}
      optionLabelProp="title"
      options={choices.map((webinar) => ({
        value: webinar.id,
        title: webinar.title,
        label: (
          <div className={styles.choice}>
            <span className={styles.choiceTitle}>{webinar.title}</span>
            <StatusTag status={webinar.status} />
            <span className={styles.faint}>{formatTime(webinar.startsAt)}</span>
          </div>
        ),
      }))}
    />
  )
}
