import { View } from '../../platform/elements'
import type { ProviderId } from '../../../../shared/contracts/ids'
import type { AtProvider as Seat } from '../../../../shared/contracts/visitor'
import { ActionButton } from '../../components/action-button'
import { Failed, Queued } from '../../components/seat-note'
import { text } from '../../text/text'

type Props = {
  provider: ProviderId
  atProvider: Seat
  isBusy: boolean
  onTryAgain: () => void
  back: { label: string; onTap: () => void }
}

/** The way in is a personal link that the provider has not given yet. */
export function AtProvider({ provider, atProvider, isBusy, onTryAgain, back }: Props) {
  const name = text.providers[provider]
  return (
    <View className="watch__card">
      {atProvider.state === 'failed' ? (
        <Failed provider={name} reason={atProvider.reason} isBusy={isBusy} onTryAgain={onTryAgain} />
      ) : (
        <Queued provider={name} nextTryAt={atProvider.nextTryAt} />
      )}
      <View className="watch__back">
        <ActionButton kind="quiet" label={back.label} onTap={back.onTap} />
      </View>
    </View>
  )
}
