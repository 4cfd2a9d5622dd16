import { Text, View } from '../../platform/elements'
import { ActionButton } from '../../components/action-button'
import { text } from '../../text/text'

export function OneTap({ isSending, onTap }: { isSending: boolean; onTap: () => void }) {
  return (
    <View className="register__card" data-drawn="">
      <Text className="register__heading">{text.register.oneTapTitle}</Text>
      <Text className="register__intro">{text.register.oneTapHint}</Text>
      <View className="register__fields">
        <ActionButton
          label={isSending ? text.register.submitting : text.register.oneTap}
          isBusy={isSending}
          onTap={onTap}
        />
      </View>
    </View>
  )
}
