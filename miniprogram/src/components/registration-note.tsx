import { Text, View } from '../platform/elements'
import type { AtProvider, MyWebinar, PromoPage } from '../../../shared/contracts/visitor'
import { serverNow } from '../platform/server-clock'
import { providerStateReason, providerStateRemedy } from '../text/provider-state-reason'
import { text } from '../text/text'
import { momentText, zoneNote } from '../text/when'
import { ActionButton } from './action-button'
import { Icon } from './icon'
import './registration-note.scss'

type RegistrationStatus = Pick<MyWebinar, 'registration' | 'atProvider'>
type Props = {
  page: Pick<PromoPage, 'provider' | 'registersAt' | 'usesLiveLink'>
  mine: RegistrationStatus
  isBusy: boolean
  onTryAgain: () => void
}

/** State of a registration at a provider that keeps its own list of people, and what the visitor can do. */
export function RegistrationNote({ page, mine: { registration, atProvider }, isBusy, onTryAgain }: Props) {
  const provider = text.providers[page.provider]
  if (registration === 'none' || registration === 'cancelled') {
    return page.usesLiveLink && page.registersAt === 'provider_page' ? (
      <Line kind="waiting" title={text.atProvider.ownForm(provider)} />
    ) : null
  }
  if (registration === 'pending')
    return <Line kind="waiting" title={text.atProvider.pending} hint={text.atProvider.pendingHint(provider)} />
  if (!atProvider) return null
  if (atProvider.state === 'done')
    return <Line kind="done" title={text.atProvider.done(provider)} hint={text.atProvider.doneHint} />
  if (atProvider.state === 'queued') return <Queued provider={provider} nextTryAt={atProvider.nextTryAt} />
  return <Failed provider={provider} reason={atProvider.reason} isBusy={isBusy} onTryAgain={onTryAgain} />
}

export function Queued({ provider, nextTryAt }: { provider: string; nextTryAt: string | null }) {
  if (nextTryAt)
    return (
      <Line
        kind="waiting"
        title={text.atProvider.later(provider)}
        hint={`${text.atProvider.laterHint(momentText(nextTryAt, serverNow()))}${zoneNote()}`}
      />
    )
  return <Line kind="busy" title={text.atProvider.queued(provider)} hint={text.atProvider.queuedHint} />
}

export function Failed({
  provider,
  reason,
  isBusy,
  onTryAgain,
}: {
  provider: string
  reason: AtProvider['reason']
  isBusy: boolean
  onTryAgain: () => void
}) {
  const remedy = providerStateRemedy(reason)
  return (
    <View className="registration-note registration-note--failed" data-drawn="">
      <Text className="registration-note__title">{text.atProvider.failed(provider)}</Text>
      <Text className="registration-note__hint">{providerStateReason(reason, provider)}</Text>
      {remedy && (
        <View className="registration-note__action">
          <ActionButton
            size="small"
            kind="secondary"
            isBusy={isBusy}
            label={text.atProvider[remedy]}
            onTap={onTryAgain}
          />
        </View>
      )}
    </View>
  )
}

function Line({ kind, title, hint }: { kind: 'busy' | 'waiting' | 'done'; title: string; hint?: string }) {
  return (
    <View className={`registration-note registration-note--${kind}`} data-drawn="">
      <View className="registration-note__mark">
        {kind === 'busy' ? (
          <View className="registration-note__spin" />
        ) : (
          <Icon name={kind === 'done' ? 'check' : 'clock'} size={16} />
        )}
      </View>
      <View className="registration-note__words">
        <Text className="registration-note__title">{title}</Text>
        {hint && <Text className="registration-note__hint">{hint}</Text>}
      </View>
    </View>
  )
}
