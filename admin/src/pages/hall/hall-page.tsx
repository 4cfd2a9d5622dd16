import { QrcodeOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton, Card } from 'antd'
import { useState } from 'react'
import { ChannelsPanel } from '../../components/channels-panel'
import { FailureNotice } from '../../components/failure-notice'
import { PlainLinkDialog } from '../../components/link-dialog'
import { useOperator } from '../../components/operator-context'
import { PageHeader } from '../../components/page-header'
import { hallSettingsQuery } from '../../gateway/hall-settings'
import { linksQuery } from '../../gateway/links'
import { useAcquisitionChannels } from '../../gateway/use-acquisition-channels'
import { text } from '../../text/text'
import { HallForm } from './hall-form'
import { ListedTable } from './listed-table'

const words = text.hall

export function HallPage() {
  const hall = useQuery(hallSettingsQuery)
  const [isLinkOpen, setIsLinkOpen] = useState(false)
  const links = useQuery(linksQuery(isLinkOpen ? {} : null))

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
          <HallChannels />
          <PlainLinkDialog
            isOpen={isLinkOpen}
            title={text.media.link.hallTitle}
            name={hall.data.title}
            links={links.data}
            failure={links.error}
            onRetry={() => void links.refetch()}
            onClose={() => setIsLinkOpen(false)}
          />
        </>
      )}
    </>
  )
}

function HallChannels() {
  const { mayChange } = useOperator()
  return (
    <Card title={text.channels.title} style={{ marginTop: 16 }}>
      <ChannelsPanel channels={useAcquisitionChannels()} hint={text.channels.hallHint} mayChange={mayChange} />
    </Card>
  )
}
