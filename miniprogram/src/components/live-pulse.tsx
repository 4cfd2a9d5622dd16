import { View } from '../platform/elements'
import './live-pulse.scss'

/** Three moving bars: the webinar is live. */
export function LivePulse() {
  return (
    <View className="live-pulse">
      <View className="live-pulse__bar live-pulse__bar--a" />
      <View className="live-pulse__bar live-pulse__bar--b" />
      <View className="live-pulse__bar live-pulse__bar--c" />
    </View>
  )
}
