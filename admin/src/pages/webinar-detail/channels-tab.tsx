import type { WebinarDetail } from '../../../../shared/contracts/webinars'
import { ChannelsPanel } from '../../components/channels-panel'
import { useOperator } from '../../components/operator-context'
import { useChannels } from '../../gateway/use-channels'
import { text } from '../../text/text'

export function ChannelsTab({ webinar }: { webinar: Pick<WebinarDetail, 'id'> }) {
  const { mayChange } = useOperator()
  return <ChannelsPanel channels={useChannels(webinar.id)} hint={text.channels.hint} mayChange={mayChange} />
}
