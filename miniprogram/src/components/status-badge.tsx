import { Text, View } from '../platform/elements'
import type { WebinarStatus } from '../../../shared/contracts/webinar'
import { text } from '../text/text'
import { LivePulse } from './live-pulse'
import './status-badge.scss'

type Props = { status: WebinarStatus; hasReplay: boolean }

export function StatusBadge({ status, hasReplay }: Props) {
  const isReplay = status === 'ended' && hasReplay
  return (
    <View className={`status-badge status-badge--${isReplay ? 'replay' : status}`}>
      {status === 'live' && <LivePulse />}
      <Text>{isReplay ? text.status.replay : text.status[status]}</Text>
    </View>
  )
}
