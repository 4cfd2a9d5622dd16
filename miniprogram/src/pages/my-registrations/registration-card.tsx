import { Text, View } from '../../platform/elements'
import type { MyRegistration } from '../../../../shared/contracts/visitor'
import { ActionButton } from '../../components/action-button'
import { Cover } from '../../components/cover'
import { StartsIn } from '../../components/starts-in'
import { StatusBadge } from '../../components/status-badge'
import { addToCalendar, takesBack } from '../../platform/calendar'
import { openWatch, openWebinar } from '../../platform/navigation'
import { serverNow } from '../../platform/server-clock'
import { text } from '../../text/text'
import { startText } from '../../text/when'

type Props = { item: MyRegistration; isBusy: boolean; onCancel: () => void; onRegisterAgain: () => void }

export function RegistrationCard({ item, isBusy, onCancel, onRegisterAgain }: Props) {
  const isCancelled = item.registration === 'cancelled'
  return (
    <View className={`registration-card ${isCancelled ? 'registration-card--cancelled' : ''}`}>
      <View
        className="registration-card__main"
        hoverClass="pressed"
        onClick={() => openWebinar(item.code)}
        ariaRole="link"
        ariaLabel={item.title}
      >
        <View className="registration-card__picture">
          <Cover url={item.coverUrl} title={item.title} size="small" />
          <View className="registration-card__badge">
            <StatusBadge status={item.status} hasReplay={item.hasReplay} />
          </View>
        </View>
        <View className="registration-card__words">
          <Text className="registration-card__title">{item.title}</Text>
          <Text className="registration-card__when">{startText(item.startsAt, serverNow())}</Text>
          <Note item={item} />
        </View>
      </View>
      <View className="registration-card__actions">
        {item.status === 'upcoming' && (!isCancelled || takesBack) && (
          <ActionButton
            size="small"
            kind="quiet"
            icon="calendar"
            label={isCancelled ? text.calendar.remove : text.calendar.add}
            onTap={() => void addToCalendar(item)}
          />
        )}
        {isCancelled && (
          <ActionButton
            size="small"
            kind="secondary"
            label={text.mine.registerAgain}
            isBusy={isBusy}
            onTap={onRegisterAgain}
          />
        )}
        {!isCancelled && item.mayCancel && item.status !== 'ended' && (
          <ActionButton size="small" kind="quiet" label={text.mine.cancel} isBusy={isBusy} onTap={onCancel} />
        )}
        {!isCancelled && !item.usesLiveLink && (
          <ActionButton
            size="small"
            kind="secondary"
            label={text.promo.actions.provider_page}
            onTap={() => openWebinar(item.code)}
          />
        )}
        {!isCancelled && item.usesLiveLink && item.status === 'live' && (
          <ActionButton size="small" icon="play" label={text.mine.enter} onTap={() => openWatch(item.code, 'live')} />
        )}
        {!isCancelled && item.usesLiveLink && item.status === 'ended' && item.hasReplay && (
          <ActionButton
            size="small"
            kind="secondary"
            icon="replay"
            label={text.mine.replay}
            onTap={() => openWatch(item.code, 'replay')}
          />
        )}
      </View>
    </View>
  )
}

function Note({ item }: { item: MyRegistration }) {
  if (item.registration === 'cancelled') return <Text className="registration-card__note">{text.mine.cancelled}</Text>
  if (!item.usesLiveLink) return <Text className="registration-card__note">{text.mine.atProvider}</Text>
  if (item.registration === 'pending') return <Text className="registration-card__note">{text.atProvider.pending}</Text>
  if (item.status !== 'ended' && item.atProvider?.state === 'failed')
    return (
      <Text className="registration-card__note registration-card__note--failed">
        {text.atProvider.failed(text.providers[item.provider])}
      </Text>
    )
  if (item.status !== 'ended' && item.atProvider?.state === 'queued')
    return <Text className="registration-card__note">{text.atProvider.queued(text.providers[item.provider])}</Text>
  if (item.hasWatched)
    return <Text className="registration-card__note registration-card__note--done">{text.mine.watched}</Text>
  if (item.status === 'upcoming') return <StartsIn className="registration-card__soon" startsAt={item.startsAt} />
  return null
}
