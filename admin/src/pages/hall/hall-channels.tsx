import { Card } from 'antd'
import { ChannelsPanel } from '../../components/channels-panel'
import { useOperator } from '../../components/operator-context'
import { useChannels } from '../../gateway/use-channels'
import { text } from '../../text/text'

export function HallChannels() {
  const { mayChange } = useOperator()
  return (
    <Card title={text.channels.title} style={{ marginTop: 16 }}>
      <ChannelsPanel channels={useChannels()} hint={text.channels.hallHint} mayChange={mayChange} />
    </Card>
  )
}
