import { Text, View } from '../../platform/elements'
import type { PromoPage } from '../../../../shared/contracts/visitor'
import { Countdown } from '../../components/countdown'
import { LivePulse } from '../../components/live-pulse'
import { text } from '../../text/text'

/** The one thing to know now: how long until it starts, that it is on air, or that it is over. */
export function PromoState({ page }: { page: PromoPage }) {
  if (page.status === 'upcoming') {
    return (
      <View className="promo-state promo-state--upcoming">
        <Text className="promo-state__label">{text.countdown.title}</Text>
        <Countdown startsAt={page.startsAt} />
      </View>
    )
  }
  if (page.status === 'live') {
    return (
      <View className="promo-state promo-state--live">
        <View className="promo-state__row">
          <LivePulse />
          <Text className="promo-state__title">{text.promo.liveTitle}</Text>
        </View>
        <Text className="promo-state__hint">{text.promo.liveHint}</Text>
      </View>
    )
  }
  return (
    <View className="promo-state promo-state--ended">
      <Text className="promo-state__title">{text.promo.endedTitle}</Text>
      <Text className="promo-state__hint">
        {page.hasReplay ? text.promo.endedWithReplay : text.promo.endedWithoutReplay}
      </Text>
    </View>
  )
}
