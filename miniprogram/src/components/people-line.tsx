import { Text, View } from '../platform/elements'
import type { WebinarStatus } from '../../../shared/contracts/webinar'
import { text } from '../text/text'
import { countText } from '../text/when'
import { Icon } from './icon'
import './people-line.scss'

type Props = { status: WebinarStatus; registeredCount: number; viewCount: number }

/** The number of registrations and, once the webinar has started, the number of views. */
export function PeopleLine({ status, registeredCount, viewCount }: Props) {
  const isWatched = status !== 'upcoming' && viewCount > 0
  return (
    <View className="people-line">
      <Icon name={isWatched ? 'play' : 'people'} size={14} />
      <Text className="people-line__figure">
        {isWatched ? text.views(countText(viewCount)) : text.people(countText(registeredCount))}
      </Text>
    </View>
  )
}
