import { Text, View } from '../platform/elements'
import { memo } from 'react'
import type { HallCard as Card } from '../../../shared/contracts/visitor'
import { openWebinar } from '../platform/navigation'
import { serverNow } from '../platform/server-clock'
import { startText } from '../text/when'
import { Cover } from './cover'
import { PeopleLine } from './people-line'
import { StartsIn } from './starts-in'
import { StatusBadge } from './status-badge'
import './hall-card.scss'

/** One row of the hall: picture left, text right. A refresh without changes does not render it again. */
export const HallCard = memo(function HallCard({ card }: { card: Card }) {
  return (
    <View
      className="hall-card"
      hoverClass="pressed"
      onClick={() => openWebinar(card.code)}
      ariaRole="link"
      ariaLabel={card.title}
    >
      <View className="hall-card__picture">
        <Cover url={card.coverUrl} title={card.title} size="small" />
        <View className="hall-card__badge">
          <StatusBadge status={card.status} hasReplay={card.hasReplay} />
        </View>
      </View>
      <View className="hall-card__words">
        <Text className="hall-card__title">{card.title}</Text>
        <View className="hall-card__facts">
          {card.status === 'upcoming' ? <StartsIn className="hall-card__soon" startsAt={card.startsAt} /> : null}
          <Text className="hall-card__when">{startText(card.startsAt, serverNow())}</Text>
        </View>
        <PeopleLine status={card.status} registeredCount={card.registeredCount} viewCount={card.viewCount} />
      </View>
    </View>
  )
}, isSameCard)

function isSameCard(before: { card: Card }, after: { card: Card }): boolean {
  return JSON.stringify(before.card) === JSON.stringify(after.card)
}
