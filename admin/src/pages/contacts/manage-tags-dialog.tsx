import { useState } from 'react'
import { App, Button, Input, List, Modal, Popconfirm, Space, Typography } from 'antd'
import { DeleteOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { Tag } from '../../../../shared/contracts/tags'
import { EmptyGuide } from '../../components/empty-guide'
import { FailureNotice } from '../../components/failure-notice'
import { useFailureNotification } from '../../components/use-failure-notification'
import { asApiFailure } from '../../failure/api-failure'
import { formatCount } from '../../format/numbers'
import { useRefresh } from '../../gateway/refresh'
import { createTag, deleteTag, renameTag, tagsQuery } from '../../gateway/tags'
import { text } from '../../text/text'
import styles from './contact-page.module.css'

const words = text.tags
const NAME_MAX = 20

/** All tags with their counts: created, renamed in place, deleted. */
export function ManageTagsDialog({ onClose }: { onClose: () => void }) {
  const { message } = App.useApp()
  const refresh = useRefresh()
  const showFailure = useFailureNotification()
  const [name, setName] = useState('')
  const tags = useQuery(tagsQuery)
  const refreshTags = () => refresh('tag')
  const create = useMutation({
    mutationFn: () => createTag(name.trim()),
    onSuccess: (made) => {
      setName('')
      void message.success(words.created(made.name))
    },
    onSettled: refreshTags,
  })
  const rename = useMutation({
    mutationFn: ({ id, to }: { id: string; to: string }) => renameTag(id, to),
    onSuccess: () => void message.success(words.renamed),
    onError: (error) => void message.error(problemOf(error)),
    onSettled: refreshTags,
  })
  const remove = useMutation({
    mutationFn: deleteTag,
    onSuccess: () => void message.success(words.removed),
    onError: showFailure,
    onSettled: refreshTags,
  })

  return (
    <Modal open width={520} title={words.manage} footer={null} onCancel={onClose}>
      <p className={styles.faint}>{words.manageHint}</p>
      <Space.Compact style={{ width: '100%' }}>
        <Input
          autoFocus
          value={name}
          maxLength={NAME_MAX}
          aria-label={words.name}
          placeholder={words.namePlaceholder}
          status={create.error ? 'error' : undefined}
          onChange={({ target }) => {
            setName(target.value)
            create.reset()
          }}
          onPressEnter={() => name.trim() && create.mutate()}
        />
        <Button type="primary" disabled={!name.trim()} loading={create.isPending} onClick={() => create.mutate()}>
          {words.create}
        </Button>
      </Space.Compact>
      {create.error && (
        <div role="alert" className={styles.problem}>
          {problemOf(create.error)}
        </div>
      )}
      {tags.isError && !tags.data ? (
        <FailureNotice error={tags.error} onRetry={() => void tags.refetch()} />
      ) : (
        <List
          style={{ marginTop: 12, maxHeight: 420, overflow: 'auto' }}
          loading={tags.isPending}
          locale={{ emptyText: tags.isPending ? ' ' : <EmptyGuide title={words.none} hint={words.noneHint} /> }}
          dataSource={tags.data?.items ?? []}
          renderItem={row}
        />
      )}
    </Modal>
  )

  function row({ id, name: current, contactsCount }: Tag) {
    return (
      <List.Item
        key={id}
        actions={[
          <Popconfirm
            key="remove"
            title={words.removeTitle(current)}
            description={words.removeHint(formatCount(contactsCount))}
            onConfirm={() => remove.mutateAsync(id).catch(() => undefined)}
          >
            <Button type="text" size="small" icon={<DeleteOutlined />} aria-label={`${text.words.remove} ${current}`} />
          </Popconfirm>,
        ]}
      >
        <List.Item.Meta
          title={
            <Typography.Text
              key={current}
              editable={{
                text: current,
                maxLength: NAME_MAX,
                tooltip: text.words.rename,
                onChange: (to) => {
                  const next = to.trim()
                  if (next && next !== current) rename.mutate({ id, to: next })
                },
              }}
            >
              {current}
            </Typography.Text>
          }
          description={words.contacts(formatCount(contactsCount))}
        />
      </List.Item>
    )
  }
}

function problemOf(error: unknown): string {
  const { fields, message } = asApiFailure(error)
  return fields?.name ?? message
}
