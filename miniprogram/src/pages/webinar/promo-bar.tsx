import { Text, View } from '../../platform/elements'
import type { PromoAction } from '../../../../shared/domain/visitor/promo-actions'
import { ActionButton } from '../../components/action-button'
import { Icon, type IconName } from '../../components/icon'
import { openHall } from '../../platform/navigation'
import { text } from '../../text/text'

type Props = {
  actions: PromoAction[]
  busy: PromoAction | null
  onAct: (action: PromoAction) => void
  onShare: () => void
}

const ICONS: Partial<Record<PromoAction, IconName>> = {
  registered: 'check',
  pending: 'clock',
  watch_live: 'play',
  watch_replay: 'replay',
}

/** The bar at the bottom: hall, sharing, and the buttons for the webinar's state, with the main one last. */
export function PromoBar({ actions, busy, onAct, onShare }: Props) {
  return (
    <View className="promo-bar">
      <View
        className="promo-bar__small"
        hoverClass="pressed"
        onClick={openHall}
        ariaRole="link"
        ariaLabel={text.backToHall}
      >
        <Icon name="home" size={20} />
        <Text className="promo-bar__label">{text.brand}</Text>
      </View>
      <View
        className="promo-bar__small"
        hoverClass="pressed"
        onClick={onShare}
        ariaRole="button"
        ariaLabel={text.promo.share}
      >
        <Icon name="share" size={20} />
        <Text className="promo-bar__label">{text.promo.share}</Text>
      </View>
      <View className="promo-bar__actions">
        {actions.map((action, at) => (
          <View key={action} className="promo-bar__action">
            <ActionButton
              kind={kindOf(action, at === actions.length - 1)}
              icon={ICONS[action]}
              label={text.promo.actions[action]}
              isBusy={busy === action}
              onTap={action === 'closed' ? undefined : () => onAct(action)}
            />
          </View>
        ))}
      </View>
    </View>
  )
}

function kindOf(action: PromoAction, isLast: boolean): 'primary' | 'secondary' | 'quiet' | 'done' {
  if (action === 'registered' || action === 'pending') return 'done'
  if (action === 'closed') return 'quiet'
  return isLast ? 'primary' : 'secondary'
}
