import { Text, View } from '../../platform/elements'
import type { PromoPage } from '../../../../shared/contracts/visitor'
import { ActionButton } from '../../components/action-button'
import { Icon } from '../../components/icon'
import { addToCalendar } from '../../platform/calendar'
import { openHall, replaceWithWatch, replaceWithWebinar } from '../../platform/go'
import { serverNow } from '../../platform/server-clock'
import { text } from '../../text/text'
import { startText } from '../../text/when'

type Props = { code: string; webinar: PromoPage | undefined; isNew: boolean }

export function RegisterDone({ code, webinar, isNew }: Props) {
  const status = webinar?.status ?? 'upcoming'
  const hint = { upcoming: text.register.doneHint, live: text.register.doneLiveHint, ended: text.register.doneEndedHint }[status]
  return (
    <View className="register-done" data-drawn="">
      <View className="register-done__seal">
        <Icon name="check" size={40} />
      </View>
      <Text className="register-done__title">{isNew ? text.register.doneTitle : text.register.alreadyTitle}</Text>
      <Text className="register-done__hint">{hint}</Text>
      {webinar && (
        <View className="register-done__ticket">
          <Text className="register-done__webinar">{webinar.title}</Text>
          <Text className="register-done__when">{startText(webinar.startsAt, serverNow())}</Text>
        </View>
      )}
      <View className="register-done__actions">
        {status === 'live' && <ActionButton icon="play" label={text.register.watchLive} onTap={() => replaceWithWatch(code, 'live')} />}
        {status === 'ended' && webinar?.hasReplay && (
          <ActionButton icon="replay" label={text.register.watchReplay} onTap={() => replaceWithWatch(code, 'replay')} />
        )}
        <ActionButton kind={status === 'upcoming' ? 'primary' : 'secondary'} label={text.register.toWebinar} onTap={() => replaceWithWebinar(code)} />
        {status === 'upcoming' && webinar && (
          <ActionButton kind="secondary" icon="calendar" label={text.calendar.add} onTap={() => void addToCalendar(webinar)} />
        )}
        <ActionButton kind="quiet" label={text.backToHall} onTap={openHall} />
      </View>
    </View>
  )
}
