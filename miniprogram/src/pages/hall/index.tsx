import { View } from '../../platform/elements'
import { useReachBottom, useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { arrive } from '../../gateway/arrival'
import { useOnArrival } from '../../platform/on-arrival'
import { usePullRefresh } from '../../platform/pull-refresh'
import { text } from '../../text/text'
import { HallBoard } from './hall-board'
import { HallFilters } from './hall-filters'
import { HallHead } from './hall-head'
import { useHall } from './use-hall'
import './index.scss'

export default function HallPage() {
  const { params } = useRouter()
  const hall = useHall(params)
  const { frame } = hall
  const pulling = usePullRefresh(hall.refresh)

  const { ch, s, scene, v } = params

  // The hall shows the same to everybody; how somebody came matters only to what is counted.
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
