import { Text, View } from '../../platform/elements'
import { ActionButton } from '../../components/action-button'
import { text } from '../../text/text'
import '../../components/seat-note.scss'

/** The page is there to read; what needs the person's identity waits for another sign-in. */
export function SignInNote({ failure, onSignInAgain }: { failure: string; onSignInAgain: () => void }) {
  return (
    <View className="seat-note seat-note--failed">
      <Text className="seat-note__hint">{failure}</Text>
      <View className="seat-note__action">
        <ActionButton size="small" kind="secondary" label={text.failures.signInAgain} onTap={onSignInAgain} />
      </View>
    </View>
  )
}
