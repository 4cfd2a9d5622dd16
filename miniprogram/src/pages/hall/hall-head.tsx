import { useState } from 'react'
import type { HallView, HallCard } from '../../../../shared/contracts/visitor'
import { Cover } from '../../components/cover'
import { Icon } from '../../components/icon'
import { PeopleLine } from '../../components/people-line'
import { StartsIn } from '../../components/starts-in'
import { StatusBadge } from '../../components/status-badge'
import { Text, View, Swiper, SwiperItem } from '../../platform/elements'
import { openMyRegistrations, openWebinar } from '../../platform/navigation'
import { screenEdges, stickyTop } from '../../platform/screen-edges'
import { serverNow } from '../../platform/server-clock'
import { text } from '../../text/text'
import { startText } from '../../text/when'
import { HallSearch } from './hall-search'

type Props = {
  frame: HallView | undefined
  isFailed: boolean
  search: string | undefined
  onSearch: (search: string | undefined) => void
}

/**
 * The dark head: brand, title, link to the visitor's registrations, search, and the carousel while nothing is searched.
 */
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
          onClick={openMyRegistrations}
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

const TURN_MS = 5000

function HallCarousel({ cards }: { cards: HallCard[] }) {
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
