import { Text, View } from '../../platform/elements'
import { ActionButton } from '../../components/action-button'
import { Icon } from '../../components/icon'
import { text } from '../../text/text'

type Props = { isBusy: boolean; onRegister: () => void; back: { label: string; onTap: () => void } }

export function RegisterFirst({ isBusy, onRegister, back }: Props) {
  return (
    <View className="state-note" data-drawn="">
      <View className="state-note__seal">
        <Icon name="person" size={40} />
      </View>
      <Text className="state-note__title">{text.watch.registerFirstTitle}</Text>
      <Text className="state-note__hint">{text.watch.registerFirstHint}</Text>
      <View className="state-note__actions">
        <ActionButton label={text.watch.registerAndWatch} isBusy={isBusy} onTap={onRegister} />
        <ActionButton kind="quiet" label={back.label} onTap={back.onTap} />
      </View>
    </View>
  )
}
