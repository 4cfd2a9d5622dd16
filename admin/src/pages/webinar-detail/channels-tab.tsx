import type { WebinarDetail } from '../../../../shared/contracts/webinars'
import { ChannelsPanel } from '../../components/channels-panel'
import { useOperator } from '../../components/operator-context'
import { useAcquisitionChannels } from '../../gateway/use-acquisition-channels'
import { text } from '../../text/text'

export function ChannelsTab({ webinar }: { webinar: Pick<WebinarDetail, 'id'> }) {
  const { mayChange } = useOperator()
  return <ChannelsPanel channels={useAcquisitionChannels(webinar.id)} hint={text.channels.hint} mayChange={mayChange} />
}
