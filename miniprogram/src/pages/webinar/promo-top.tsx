import { View } from '../../platform/elements'
import type { PromoPage } from '../../../../shared/contracts/visitor'
import { Cover } from '../../components/cover'
import { NavBar } from '../../components/nav-bar'
import { screenEdges } from '../../platform/screen-edges'

/** The picture at full width, beginning under the title line so that nothing of it is hidden. */
export function PromoTop({ page }: { page: PromoPage }) {
  return (
    <View className="promo-top">
      <View style={{ height: `${screenEdges.top + screenEdges.bar}px` }} />
      <NavBar />
      <Cover url={page.promoCoverUrl || page.coverUrl} title={page.title} size="large" isFirst />
    </View>
  )
}
