import { Text, View } from '../../platform/elements'
import { LivePulse } from '../../components/live-pulse'
import type { WatchWhat } from '../../platform/go'
import { text } from '../../text/text'

export function Opening({ what }: { what: WatchWhat }) {
  return (
    <View className="watch-opening" data-drawn="">
      <LivePulse />
      <Text className="watch-opening__words">{what === 'live' ? text.watch.opening : text.watch.openingReplay}</Text>
    </View>
  )
}
