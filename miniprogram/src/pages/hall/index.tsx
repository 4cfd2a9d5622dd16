import { useReachBottom, useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import type { HallCard as Card } from '../../../../shared/contracts/visitor'
import { hallSections } from '../../../../shared/domain/visitor/hall-sections'
import { FailureNote } from '../../components/failure-note'
import { HallCard } from '../../components/hall-card'
import { LiveCard } from '../../components/live-card'
import { CardSkeletons } from '../../components/skeleton'
import { StateNote } from '../../components/state-note'
import { arrive } from '../../gateway/arrival'
import type { HallFilter } from '../../gateway/hall'
import { View, Text } from '../../platform/elements'
import { useOnArrival } from '../../platform/on-arrival'
import { usePageTitle } from '../../platform/page-title'
import { usePullRefresh } from '../../platform/pull-refresh'
import { text } from '../../text/text'
import { HallFilters } from './hall-filters'
import { HallHead } from './hall-head'
import { useHall, type HallList } from './use-hall'
import './index.scss'

export default function HallPage() {
  const { params } = useRouter()
  const hall = useHall(params)
  const { frame } = hall
  const pulling = usePullRefresh(hall.refresh)
  usePageTitle(frame?.title || text.brand)

  const { ch, s, scene, v } = params

  // The hall is the same for everybody. The source matters only for the counts.
  useOnArrival(`${ch} ${s} ${scene}`, () => void arrive({ ch, s, scene, v }).catch(() => {}))
  useReachBottom(() => void hall.more())
  useShareAppMessage(() => ({
    title: frame?.share.title || frame?.title || text.brand,
    path: '/pages/hall/index',
    imageUrl: frame?.share.imageUrl || undefined,
  }))
  useShareTimeline(() => ({ title: frame?.share.title || text.brand, imageUrl: frame?.share.imageUrl || undefined }))

  return (
    <View className="hall">
      {pulling}
      <HallHead
        frame={frame}
        isFailed={hall.list.state === 'failed'}
        search={hall.filter.search}
        onSearch={(search) => hall.changeFilter({ ...hall.filter, search })}
      />
      {frame ? (
        <HallFilters frame={frame} filter={hall.filter} onChange={hall.changeFilter} />
      ) : (
        hall.list.state === 'loading' && <View className="hall-filters hall-filters--waiting" />
      )}
      <HallBoard list={hall.list} filter={hall.filter} onRetry={hall.retry} onShowAll={() => hall.changeFilter({})} />
    </View>
  )
}

type Props = { list: HallList; filter: HallFilter; onRetry: () => void; onShowAll: () => void }

function HallBoard({ list, filter, onRetry, onShowAll }: Props) {
  if (list.state === 'loading')
    return (
      <View className="hall-board">
        <CardSkeletons count={4} />
      </View>
    )
  if (list.state === 'failed') return <FailureNote failure={list.failure} onRetry={onRetry} leadsToHall={false} />
  if (list.cards.length === 0) return <NothingHere filter={filter} onShowAll={onShowAll} />

  const sections = hallSections(list.cards)
  return (
    <View className="hall-board" data-drawn="">
      {sections.map(({ status, cards }) => (
        <View key={status} className="hall-board__section">
          {!filter.status && <Text className="hall-board__heading">{text.hall.sections[status]}</Text>}
          <Cards cards={cards} />
        </View>
      ))}
      <Text className="hall-board__end">{list.hasMore ? text.loadingMore : text.thatIsAll}</Text>
    </View>
  )
}

// WeChat's view layer slows down past 60 children of one node: pages of 20 are boxed.
const BOX_SIZE = 20

function Cards({ cards }: { cards: Card[] }) {
  const boxes = Array.from({ length: Math.ceil(cards.length / BOX_SIZE) }, (_, at) =>
    cards.slice(at * BOX_SIZE, (at + 1) * BOX_SIZE),
  )
  return (
    <>
      {boxes.map((box, at) => (
        <View key={at} className="hall-board__box">
          {box.map((card) =>
            card.status === 'live' ? (
              <LiveCard key={card.code} card={card} />
            ) : (
              <HallCard key={card.code} card={card} />
            ),
          )}
        </View>
      ))}
    </>
  )
}

function NothingHere({ filter, onShowAll }: { filter: HallFilter; onShowAll: () => void }) {
  const showAll = { label: text.hall.showAll, onTap: onShowAll }
  if (filter.search)
    return (
      <StateNote
        icon="search"
        title={text.hall.notFound(filter.search)}
        hint={text.hall.notFoundHint}
        action={showAll}
      />
    )
  if (!filter.status && !filter.folder)
    return <StateNote icon="host" title={text.hall.empty} hint={text.hall.emptyHint} />
  return (
    <StateNote icon="calendar" title={text.hall.emptyFiltered} hint={text.hall.emptyFilteredHint} action={showAll} />
  )
}
