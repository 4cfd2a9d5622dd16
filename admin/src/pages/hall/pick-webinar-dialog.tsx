import { useState } from 'react'
import { Button, Input, List, Modal, Space } from 'antd'
import { useQuery } from '@tanstack/react-query'
import { FailureAlert } from '../../components/failure-alert'
import { StatusTag } from '../../components/status-tag'
import { WebinarCover } from '../../components/webinar-cover'
import { formatTime } from '../../format/date-time'
import { webinarsQuery } from '../../gateway/webinars'
import { text } from '../../text/text'
import type { Slide } from './carousel-editor'
import styles from './hall-page.module.css'

type Props = { taken: string[]; onPick: (slide: Slide) => void; onClose: () => void }

const words = text.hall

export function PickWebinarDialog({ taken, onPick, onClose }: Props) {
  const [search, setSearch] = useState('')
  const [page, setPage] = useState(1)
  const found = useQuery(webinarsQuery({ isListed: 'true', search: search || undefined, page, pageSize: 6 }))

  return (
    <Modal open width={620} title={words.pickTitle} footer={null} onCancel={onClose}>
      <Input.Search
        allowClear
        autoFocus
        aria-label={words.pickSearch}
        placeholder={words.pickSearch}
        onSearch={(next) => {
          setSearch(next.trim())
          setPage(1)
        }}
      />
      <p className={styles.faint}>{words.pickHint}</p>
      <FailureAlert error={found.error} />
      <List
        loading={found.isPending}
        dataSource={found.data?.items ?? []}
        pagination={{
          current: page,
          pageSize: 6,
          total: found.data?.total ?? 0,
          onChange: setPage,
          size: 'small',
          hideOnSinglePage: true,
        }}
        locale={{ emptyText: words.empty }}
        renderItem={(webinar) => (
          <List.Item
            actions={[
              <Button
                key="pick"
                size="small"
                disabled={taken.includes(webinar.id)}
                aria-label={text.words.labelled(words.pick, webinar.title)}
                onClick={() => onPick(webinar)}
              >
                {words.pick}
              </Button>,
            ]}
          >
            <Space size={12}>
              <WebinarCover title={webinar.title} url={webinar.coverUrl} width={80} />
              <div>
                <div style={{ fontWeight: 600 }}>{webinar.title}</div>
                <Space size={8}>
                  <StatusTag status={webinar.status} />
                  <span className={styles.faint}>{formatTime(webinar.startsAt)}</span>
                </Space>
              </div>
            </Space>
          </List.Item>
        )}
      />
    </Modal>
  )
}
