import { useRouter } from '@tarojs/taro'
import type { ProviderId } from '../../../../shared/contracts/ids'
import type { AtProvider as RegistrationStatus } from '../../../../shared/contracts/visitor'
import { readAddress } from '../../../../shared/domain/links/read-address'
import { ActionButton } from '../../components/action-button'
import { FailureNote } from '../../components/failure-note'
import { LivePulse } from '../../components/live-pulse'
import { NavBar } from '../../components/nav-bar'
import { OpenInWeChat } from '../../components/open-in-wechat'
import { ProviderPage } from '../../components/provider-page'
import { Failed, Queued } from '../../components/registration-note'
import { StateNote } from '../../components/state-note'
import { FollowPanel } from '../../flows/follow-panel'
import { View, Text } from '../../platform/elements'
import { replaceWithWebinar, type WatchWhat } from '../../platform/navigation'
import { canLeave } from '../../platform/leave-for'
import { RoomView } from '../../platform/room-view'
import { text } from '../../text/text'
import { RegisterFirst } from './register-first'
import { useWatch } from './use-watch'
import { WatchLink } from './watch-link'
import './index.scss'

export default function WatchPage() {
  const { code = '', what: asked } = readAddress(useRouter().params)
  const what: WatchWhat = asked === 'replay' ? 'replay' : 'live'
  const watch = useWatch(code, what)
  const { now } = watch
  const toWebinar = { label: text.watch.toWebinar, onTap: () => replaceWithWebinar(code) }

  if (now.step === 'answered' && now.reply.outcome === 'watch') {
    const { url, watchMode } = now.reply
    const opensHere = watchMode === 'web_view' || (watchMode === 'browser' && canLeave)
    return (
      <View className="watch">
        {!opensHere && <NavBar />}
        {opensHere ? <Opening what={what} /> : <WatchLink url={url} watchMode={watchMode} back={toWebinar} />}
        {opensHere && <RoomView url={url} />}
      </View>
    )
  }
  return (
    <View className="watch">
      <NavBar />
      {now.step === 'opening' && <Opening what={what} />}
      {now.step === 'failed' && now.failure.code === 'outside_wechat' && (
        <View className="watch__card">
          <OpenInWeChat />
        </View>
      )}
      {now.step === 'failed' && now.failure.code !== 'outside_wechat' && (
        <FailureNote failure={now.failure} onRetry={watch.retry} />
      )}
      {now.step === 'answered' && now.reply.outcome === 'follow' && (
        <View className="watch__card">
          <FollowPanel code={code} onFollowed={watch.retry} />
        </View>
      )}
      {now.step === 'answered' && now.reply.outcome === 'use_provider_page' && (
        <View className="watch__card">
          <ProviderPage url={now.reply.url} />
        </View>
      )}
      {now.step === 'answered' && now.reply.outcome === 'register_first' && (
        <RegisterFirst isBusy={watch.isRegistering} onRegister={() => void watch.registerAndWatch()} back={toWebinar} />
      )}
      {now.step === 'answered' && now.reply.outcome === 'at_provider' && (
        <AtProvider
          provider={now.reply.provider}
          atProvider={now.reply.atProvider}
          isBusy={watch.isRegistering}
          onTryAgain={() => void watch.registerAndWatch()}
          back={toWebinar}
        />
      )}
      {now.step === 'answered' && now.reply.outcome === 'pending' && (
        <StateNote icon="clock" title={text.atProvider.pending} hint={text.watch.pendingHint} action={toWebinar} />
      )}
      {now.step === 'answered' && now.reply.outcome === 'not_started' && (
        <StateNote
          icon="clock"
          title={text.watch.notStartedTitle}
          hint={text.watch.notStartedHint}
          action={toWebinar}
        />
      )}
      {now.step === 'answered' && now.reply.outcome === 'no_replay' && (
        <StateNote icon="replay" title={text.watch.noReplayTitle} hint={text.watch.noReplayHint} action={toWebinar} />
      )}
    </View>
  )
}

type Props = {
  provider: ProviderId
  atProvider: RegistrationStatus
  isBusy: boolean
  onTryAgain: () => void
  back: { label: string; onTap: () => void }
}

/** The provider has not returned the visitor's personal watch link yet. */
function AtProvider({ provider, atProvider, isBusy, onTryAgain, back }: Props) {
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

function Opening({ what }: { what: WatchWhat }) {
  return (
    <View className="watch-opening" data-drawn="">
      <LivePulse />
      <Text className="watch-opening__words">{what === 'live' ? text.watch.opening : text.watch.openingReplay}</Text>
    </View>
  )
}
