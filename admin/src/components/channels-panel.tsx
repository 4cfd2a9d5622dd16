import { useState } from 'react'
import { App, Button, Skeleton, Space, Switch } from 'antd'
import { PlusOutlined } from '@ant-design/icons'
import type { AcquisitionChannel } from '../../../shared/contracts/acquisition-channels'
import { text } from '../text/text'
import type { Channels } from '../gateway/use-acquisition-channels'
import { AcquisitionChannelDialog } from './acquisition-channel-dialog'
import { AcquisitionChannelTable } from './acquisition-channel-table'
import { EmptyGuide } from './empty-guide'
import { FailureNotice } from './failure-notice'
import { PlainLinkDialog } from './link-dialog'
import styles from './channels-panel.module.css'

type Props = { channels: Channels; hint: string; mayChange: boolean }

const words = text.channels

/** Channels with their figures, and everything that is done to them. */
export function ChannelsPanel({
  channels: { channels, failure, retry, create, update, linked, setLinked, links },
  hint,
  mayChange,
}: Props) {
  const { message, modal } = App.useApp()
  const [task, setTask] = useState<AcquisitionChannel | 'create' | null>(null)
  const [showsArchived, setShowsArchived] = useState(false)
  if (failure && !channels) return <FailureNotice error={failure} onRetry={retry} />
  if (!channels) return <Skeleton active paragraph={{ rows: 4 }} />

  const archivedCount = channels.filter((channel) => channel.isArchived).length
  const shown = channels.filter((channel) => showsArchived || !channel.isArchived)
  const add = mayChange && (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setTask('create')}>
      {words.add}
    </Button>
  )

  function archive(channel: AcquisitionChannel) {
    if (channel.isArchived) return void update({ id: channel.id, isArchived: false })
    modal.confirm({
      title: words.archiveTitle(channel.name),
      content: words.archiveHint,
      okText: words.archive,
      onOk: () => update({ id: channel.id, isArchived: true }),
    })
  }

  return (
    <>
      <div className={styles.head}>
        <p className={styles.hint}>{hint}</p>
        <Space size={16} wrap>
          {archivedCount > 0 && (
            <Space size={8}>
              <Switch
                size="small"
                checked={showsArchived}
                onChange={setShowsArchived}
                aria-label={words.showArchived(archivedCount)}
              />
              {words.showArchived(archivedCount)}
            </Space>
          )}
          {channels.length > 0 && add}
        </Space>
      </div>
      {channels.length === 0 ? (
        <EmptyGuide title={words.empty} hint={words.emptyHint} actions={add} />
      ) : (
        <AcquisitionChannelTable
          channels={shown}
          mayChange={mayChange}
          onLinks={setLinked}
          onEdit={setTask}
          onArchive={archive}
        />
      )}
      {task && (
        <AcquisitionChannelDialog
          channel={task === 'create' ? null : task}
          onClose={() => setTask(null)}
          onSave={async ({ code, ...details }) => {
            await (task === 'create' ? create({ code, ...details }) : update({ id: task.id, ...details }))
            void message.success(task === 'create' ? words.created : words.saved)
            setTask(null)
          }}
        />
      )}
      <PlainLinkDialog
        {...links}
        isOpen={linked !== null}
        title={`${words.links} · ${linked?.name ?? ''}`}
        name={linked?.code ?? ''}
        onClose={() => setLinked(null)}
      />
    </>
  )
}
