import { Swiper, SwiperItem, Text, View } from '../../platform/elements'
import { useState } from 'react'
import type { HallCard } from '../../../../shared/contracts/visitor'
import { Cover } from '../../components/cover'
import { PeopleLine } from '../../components/people-line'
import { StartsIn } from '../../components/starts-in'
import { StatusBadge } from '../../components/status-badge'
import { openWebinar } from '../../platform/go'
import { serverNow } from '../../platform/server-clock'
import { startText } from '../../text/when'

const TURN_MS = 5000

export function HallCarousel({ cards }: { cards: HallCard[] }) {
  const [current, setCurrent] = useState(0)
  const isOne = cards.length === 1
  return (
    <View className="hall-carousel" data-drawn="">
      <View className="hall-carousel__frame">
        <Swiper
          className="hall-carousel__strip"
          autoplay={!isOne}
          circular={!isOne}
          interval={TURN_MS}
          onChange={(event) => setCurrent(event.detail.current)}
        >
          {cards.map((card, at) => (
            <SwiperItem key={card.code}>
              <Slide card={card} isFirst={at === 0} />
            </SwiperItem>
          ))}
        </Swiper>
      </View>
      {!isOne && (
        <View className="hall-carousel__dots">
          {cards.map(({ code }, at) => (
            <View key={code} className={`hall-carousel__dot ${at === current ? 'hall-carousel__dot--current' : ''}`} />
          ))}
        </View>
      )}
    </View>
  )
}

function Slide({ card, isFirst }: { card: HallCard; isFirst: boolean }) {
  return (
    <View
      className="hall-slide"
      hoverClass="pressed"
      onClick={() => openWebinar(card.code)}
      ariaRole="link"
      ariaLabel={card.title}
    >
      <Cover url={card.coverUrl} title={card.title} size="large" isFirst={isFirst} />
      <View className="hall-slide__badge">
        <StatusBadge status={card.status} hasReplay={card.hasReplay} />
      </View>
      <View className="hall-slide__words">
        <Text className="hall-slide__title">{card.title}</Text>
        <View className="hall-slide__facts">
          {card.status === 'upcoming' ? (
            <StartsIn className="hall-slide__when hall-slide__when--soon" startsAt={card.startsAt} />
          ) : (
            <Text className="hall-slide__when">{startText(card.startsAt, serverNow())}</Text>
          )}
          <PeopleLine status={card.status} registeredCount={card.registeredCount} viewCount={card.viewCount} />
        </View>
      </View>
    </View>
  )
}
