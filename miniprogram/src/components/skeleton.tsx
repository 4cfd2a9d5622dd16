import { View } from '../platform/elements'
import './skeleton.scss'

/** Grey shapes shown while the cards load. */
export function CardSkeletons({ count }: { count: number }) {
  return (
    <View className="skeleton">
      {Array.from({ length: count }, (_, at) => (
        <View className="skeleton__card" key={at}>
          <View className="skeleton__picture" />
          <View className="skeleton__words">
            <View className="skeleton__line" />
            <View className="skeleton__line skeleton__line--short" />
            <View className="skeleton__line skeleton__line--shorter" />
          </View>
        </View>
      ))}
    </View>
  )
}
