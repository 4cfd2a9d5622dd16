import { useState } from 'react'
import { Select, Spin } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { StatusTag } from '../../components/status-tag'
import { formatTime } from '../../format/date-time'
import { webinarQuery, webinarsQuery } from '../../gateway/webinars'
import { text } from '../../text/text'
import styles from './imports.module.css'

type Props = { id?: string; value?: string; disabled?: boolean; onChange?: (id: string) => void }

const SHOWN = 20

/** One webinar out of many, found by its title; the newest first. Used as a form's field. */
export function WebinarChoice({ id, value, disabled, onChange }: Props) {
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
