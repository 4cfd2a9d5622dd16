import { Text, View } from '../platform/elements'
import type { ConsentShown } from '../../../shared/contracts/consents'
import { text } from '../text/text'
import { ActionButton } from './action-button'
import { Sheet } from './sheet'
import './consent-ticks.scss'

export function ConsentSheet({ consent, onClose }: { consent: ConsentShown; onClose: () => void }) {
  return (
    <Sheet onClose={onClose}>
      <Text className="sheet__title">{text.consent.title}</Text>
      <View className="consent-text">
        <Text>{consent.fullText}</Text>
      </View>
      <ActionButton kind="secondary" label={text.close} onTap={onClose} />
    </Sheet>
  )
}
