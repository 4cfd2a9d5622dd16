import { useState } from 'react'
import { Button, Select, Space, Tag } from 'antd'
import { EditOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import type { ContactDetail } from '../../../../shared/contracts/contacts'
import { tagsQuery } from '../../gateway/tags'
import { text } from '../../text/text'
import styles from './contact-page.module.css'
import { useTagging } from './use-tagging'

const words = text.tags
const NAME_MAX = 20

/** The tags of one contact, changed all at once. */
export function ContactTags({
  contact: { id, tags },
  mayChange,
}: {
  contact: Pick<ContactDetail, 'id' | 'tags'>
  mayChange: boolean
}) {
  const [draft, setDraft] = useState<string[] | null>(null)
  const all = useQuery({ ...tagsQuery, enabled: draft !== null })
  const tagging = useTagging(() => setDraft(null))

  if (draft === null) {
    return (
      <div className={styles.identity}>
        <span className={styles.tags}>
          {tags.length === 0 && <span className={styles.faint}>{words.noneOnContact}</span>}
          {tags.map((tag) => (
            <Tag key={tag.id} bordered={false} color="orange">
              {tag.name}
            </Tag>
          ))}
        </span>
        {mayChange && (
          <Button
            type="link"
            size="small"
            icon={<EditOutlined />}
            onClick={() => setDraft(tags.map(({ name }) => name))}
          >
            {words.edit}
          </Button>
        )}
      </div>
    )
  }

  return (
    <>
      <Select
        autoFocus
        mode="tags"
        value={draft}
        maxCount={20}
        style={{ width: '100%', marginBottom: 8 }}
        aria-label={words.addLabel}
        placeholder={words.addPlaceholder}
        options={(all.data?.items ?? []).map(({ name }) => ({ value: name, label: name }))}
        onChange={(next: string[]) => setDraft(next.map((name) => name.trim().slice(0, NAME_MAX)).filter(Boolean))}
      />
      <Space>
        <Button type="primary" size="small" loading={tagging.isPending} onClick={() => save(draft)}>
          {text.words.save}
        </Button>
        <Button size="small" onClick={() => setDraft(null)}>
          {text.words.cancel}
        </Button>
      </Space>
    </>
  )

  function save(wanted: string[]) {
    const add = wanted.filter((name) => !tags.some((tag) => tag.name === name))
    const remove = tags.filter(({ name }) => !wanted.includes(name)).map((tag) => tag.id)
    if (add.length + remove.length === 0) return setDraft(null)
    tagging.mutate({ who: { ids: [id] }, add, remove })
  }
}
