import { Text, View } from '../../platform/elements'
import type { PromoPage } from '../../../../shared/contracts/visitor'
import { ActionButton } from '../../components/action-button'
import { Icon } from '../../components/icon'
import { SeatNote } from '../../components/seat-note'
import { useSeat } from '../../flows/use-seat'
import { addToCalendar } from '../../platform/calendar'
import { openHall, replaceWithRegister, replaceWithWatch, replaceWithWebinar } from '../../platform/go'
import { serverNow } from '../../platform/server-clock'
import { text } from '../../text/text'
import { startText } from '../../text/when'

type Props = { code: string; webinar: PromoPage | undefined; isNew: boolean }

export function RegisterDone({ code, webinar, isNew }: Props) {
  const { seat } = useSeat(code)
  const status = webinar?.status ?? 'upcoming'
  const isWaiting = seat?.registration === 'pending' || (seat?.atProvider != null && seat.atProvider.state !== 'done')
  const hint = isWaiting
    ? ''
    : { upcoming: text.register.doneHint, live: text.register.doneLiveHint, ended: text.register.doneEndedHint }[status]
  return (
    <View className="register-done" data-drawn="">
      <View className={`register-done__seal ${isWaiting ? 'register-done__seal--waiting' : ''}`}>
        <Icon name={isWaiting ? 'clock' : 'check'} size={40} />
      </View>
      <Text className="register-done__title">
        {isWaiting ? text.register.receivedTitle : isNew ? text.register.doneTitle : text.register.alreadyTitle}
      </Text>
      {hint !== '' && <Text className="register-done__hint">{hint}</Text>}
      {webinar && (
        <View className="register-done__ticket">
          <Text className="register-done__webinar">{webinar.title}</Text>
          <Text className="register-done__when">{startText(webinar.startsAt, serverNow())}</Text>
        </View>
      )}
      {webinar && seat && status !== 'ended' && (
        <View className="register-done__seat">
          <SeatNote page={webinar} mine={seat} isBusy={false} onTryAgain={() => replaceWithRegister(code)} />
        </View>
      )}
      <View className="register-done__actions">
        {status === 'live' && !isWaiting && (
          <ActionButton icon="play" label={text.register.watchLive} onTap={() => replaceWithWatch(code, 'live')} />
        )}
        {status === 'ended' && webinar?.hasReplay && (
          <ActionButton
            icon="replay"
            label={text.register.watchReplay}
            onTap={() => replaceWithWatch(code, 'replay')}
          />
        )}
        <ActionButton
          kind={status === 'upcoming' ? 'primary' : 'secondary'}
          label={text.register.toWebinar}
          onTap={() => replaceWithWebinar(code)}
        />
        {status === 'upcoming' && webinar && (
          <ActionButton
            kind="secondary"
            icon="calendar"
            label={text.calendar.add}
            onTap={() => void addToCalendar(webinar)}
          />
        )}
        <ActionButton kind="quiet" label={text.backToHall} onTap={openHall} />
      </View>
    </View>
  )
}
