import { useState } from 'react'
import { Button, Modal, Skeleton } from 'antd'
import { QrcodeOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { FailureNotice } from '../../components/failure-notice'
import { LinkAndQr } from '../../components/link-and-qr'
import { PageHeader } from '../../components/page-header'
import { hallSettingsQuery } from '../../gateway/hall-settings'
import { text } from '../../text/text'
import { HallForm } from './hall-form'
import { ListedTable } from './listed-table'

const words = text.hall

export function HallPage() {
  const hall = useQuery(hallSettingsQuery)
  const [isLinkOpen, setIsLinkOpen] = useState(false)

  return (
    <>
      <PageHeader
        title={words.title}
        description={words.description}
        actions={
          hall.data && (
            <Button icon={<QrcodeOutlined />} onClick={() => setIsLinkOpen(true)}>
              {words.linkAndQr}
            </Button>
          )
        }
      />
      {hall.isPending && <Skeleton active paragraph={{ rows: 10 }} />}
      {hall.isError && !hall.data && <FailureNotice error={hall.error} onRetry={() => void hall.refetch()} />}
      {hall.data && (
        <>
          <HallForm saved={hall.data} />
          <ListedTable listedCount={hall.data.listedCount} />
          <Modal
            open={isLinkOpen}
            onCancel={() => setIsLinkOpen(false)}
            footer={null}
            width={640}
            title={text.media.link.hallTitle}
            destroyOnHidden
          >
            <LinkAndQr link={hall.data.link} name={hall.data.title} />
          </Modal>
        </>
      )}
    </>
  )
}
