import { Text, View } from '../platform/elements'
import { memo } from 'react'
import type { HallCard as Card } from '../../../shared/contracts/visitor'
import { openWebinar } from '../platform/navigation'
import { text } from '../text/text'
import { Cover } from './cover'
import { Icon } from './icon'
import { PeopleLine } from './people-line'
import { StatusBadge } from './status-badge'
import './live-card.scss'

/** A live webinar is shown at full width. */
export const LiveCard = memo(function LiveCard({ card }: { card: Card }) {
  return (
    <View
      className="live-card"
      hoverClass="pressed"
      onClick={() => openWebinar(card.code)}
      ariaRole="link"
      ariaLabel={card.title}
    >
      <View className="live-card__picture">
        <Cover url={card.coverUrl} title={card.title} size="large" />
        <View className="live-card__badge">
          <StatusBadge status={card.status} hasReplay={card.hasReplay} />
        </View>
      </View>
      <View className="live-card__words">
        <Text className="live-card__title">{card.title}</Text>
        <View className="live-card__foot">
          <View className="live-card__facts">
            {card.hostName && <Text className="live-card__host">{card.hostName}</Text>}
            <PeopleLine status={card.status} registeredCount={card.registeredCount} viewCount={card.viewCount} />
          </View>
          <View className="live-card__enter">
            <Text>{text.hall.watchNow}</Text>
            <Icon name="chevron" size={14} />
          </View>
        </View>
      </View>
    </View>
  )
}, isSameCard)

function isSameCard(before: { card: Card }, after: { card: Card }): boolean {
  return JSON.stringify(before.card) === JSON.stringify(after.card)
}
