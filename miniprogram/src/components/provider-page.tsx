import { Text, View } from '../platform/elements'
import { copyText } from '../platform/copy-text'
import { canLeave, leaveFor } from '../platform/leave-for'
import { toast } from '../platform/toast'
import { text } from '../text/text'
import { ActionButton } from './action-button'

/** For a webinar where people register at the live provider: opens the provider's page, or copies its link. */
export function ProviderPage({ url }: { url: string }) {
  const copy = async () => {
    if (await copyText(url)) toast(text.promo.linkCopied)
  }
  return (
    <View>
      <Text className="sheet__title">{text.register.providerTitle}</Text>
      <Text className="sheet__hint">{text.register.providerHint}</Text>
      {canLeave && <ActionButton label={text.register.openProvider} onTap={() => leaveFor(url)} />}
      <ActionButton kind={canLeave ? 'quiet' : 'primary'} icon="copy" label={text.register.copyProvider} onTap={copy} />
    </View>
  )
}
