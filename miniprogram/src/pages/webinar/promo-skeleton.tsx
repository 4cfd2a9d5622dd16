import { View } from '../../platform/elements'
import { NavBar } from '../../components/nav-bar'
import '../../components/skeleton.scss'

export function PromoSkeleton() {
  return (
    <View className="promo">
      <NavBar />
      <View className="promo-skeleton__cover" />
      <View className="promo-sheet">
        <View className="promo-sheet__card skeleton">
          <View className="skeleton__line skeleton__line--shorter" />
          <View className="skeleton__line" />
          <View className="skeleton__line skeleton__line--short" />
          <View className="skeleton__block promo-skeleton__state" />
          <View className="skeleton__line skeleton__line--short" />
        </View>
      </View>
    </View>
  )
}
