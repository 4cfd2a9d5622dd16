import { Text, View } from '../../platform/elements'
import type { HallView } from '../../../../shared/contracts/visitor'
import { Icon } from '../../components/icon'
import { openMine } from '../../platform/go'
import { screenEdges, stickyTop } from '../../platform/screen-edges'
import { text } from '../../text/text'
import { HallCarousel } from './hall-carousel'
import { HallSearch } from './hall-search'

type Props = {
  frame: HallView | undefined
  isFailed: boolean
  search: string | undefined
  onSearch: (search: string | undefined) => void
}

/** The ink stage: brand, the hall's own title, the way to one's registrations, the search, the carousel while nothing is searched. */
export function HallHead({ frame, isFailed, search, onSearch }: Props) {
  const { top, bar } = screenEdges
  return (
    <View className="hall-head">
      <View style={{ height: `${top + bar}px` }} />
      <View
        className={`hall-head__brand ${stickyTop > 0 ? 'hall-head__brand--stays' : ''}`}
        style={{ height: `${bar}px`, paddingTop: `${top}px` }}
      >
        <View className="hall-head__mark" />
        <Text className="hall-head__name">LiveHall</Text>
      </View>
      <View className="hall-head__row">
        <Text className="hall-head__title">{frame?.title || text.brand}</Text>
        <View
          className="hall-head__mine"
          hoverClass="pressed"
          onClick={openMine}
          ariaRole="link"
          ariaLabel={text.hall.mine}
        >
          <Icon name="person" size={16} />
          <Text className="hall-head__mine-label">{text.hall.mine}</Text>
        </View>
      </View>
      <Text className="hall-head__subtitle">{frame?.subtitle ?? ''}</Text>
      <HallSearch search={search} onSearch={onSearch} />
      {!search &&
        (frame
          ? frame.carousel.length > 0 && <HallCarousel cards={frame.carousel} />
          : !isFailed && <View className="hall-head__waiting" />)}
    </View>
  )
}
