import { View } from '../../platform/elements'
import '../../components/skeleton.scss'

export function RegisterSkeleton() {
  return (
    <View className="register__card skeleton">
      <View className="skeleton__line skeleton__line--shorter" />
      <View className="skeleton__line" />
      <View className="skeleton__block register__skeleton-field" />
      <View className="skeleton__block register__skeleton-field" />
      <View className="skeleton__block register__skeleton-field" />
    </View>
  )
}
