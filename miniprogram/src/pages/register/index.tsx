import { useRouter } from '@tarojs/taro'
import type { PromoPage } from '../../../../shared/contracts/visitor'
import { readAddress } from '../../../../shared/domain/links/read-address'
import { ActionButton } from '../../components/action-button'
import { FailureNote } from '../../components/failure-note'
import { Icon } from '../../components/icon'
import { NavBar } from '../../components/nav-bar'
import { OpenInWeChat } from '../../components/open-in-wechat'
import { ProviderPage } from '../../components/provider-page'
import { RegistrationNote } from '../../components/registration-note'
import { FollowPanel } from '../../flows/follow-panel'
import { useRegistrationStatus } from '../../flows/use-registration-status'
import { addToCalendar } from '../../platform/calendar'
import { View, Text } from '../../platform/elements'
import {
  type WatchWhat,
  openHall,
  replaceWithRegister,
  replaceWithWatch,
  replaceWithWebinar,
} from '../../platform/navigation'
import { usePageTitle } from '../../platform/page-title'
import { serverNow } from '../../platform/server-clock'
import { text } from '../../text/text'
import { startText } from '../../text/when'
import { RegisterForm } from './register-form'
import { RegisterSkeleton } from './register-skeleton'
import { RegisterWebinar } from './register-webinar'
import { useRegister } from './use-register'
import './index.scss'

export default function RegisterPage() {
  const { code = '', then } = readAddress(useRouter().params)
  const { now, webinar, problems, setProblems, notice, isSending, submit, renewConsent, retry, goOnFollowed } =
    useRegister(code, watchWhat(then))
  usePageTitle(webinar ? `${text.register.title} · ${webinar.title}` : text.register.title)

  return (
    <View className="register">
      <NavBar title={text.register.title} />
      {now.step === 'loading' && <RegisterSkeleton />}
      {now.step === 'failed' && now.failure.code === 'outside_wechat' && (
        <View className="register__card">
          <OpenInWeChat />
        </View>
      )}
      {now.step === 'failed' && now.failure.code !== 'outside_wechat' && (
        <FailureNote failure={now.failure} onRetry={retry} />
      )}
      {(now.step === 'form' || now.step === 'one_tap' || now.step === 'follow') && (
        <RegisterWebinar webinar={webinar} />
      )}
      {now.step === 'one_tap' && <OneTap isSending={isSending} onTap={() => void submit()} />}
      {now.step === 'form' && (
        <RegisterForm
          code={code}
          asked={now.asked}
          problems={problems}
          notice={notice}
          isSending={isSending}
          onProblems={setProblems}
          onConsentChanged={() => void renewConsent()}
          onSubmit={(filled) => void submit(filled)}
        />
      )}
      {now.step === 'follow' && (
        <View className="register__card">
          <FollowPanel code={code} onFollowed={goOnFollowed} />
        </View>
      )}
      {now.step === 'provider_page' && (
        <View className="register__card" data-drawn="">
          <ProviderPage url={now.url} />
        </View>
      )}
      {now.step === 'done' && <RegisterDone code={code} webinar={webinar} isNew={now.isNew} />}
    </View>
  )
}

function watchWhat(then: string | undefined): WatchWhat | undefined {
  return then === 'live' || then === 'replay' ? then : undefined
}

function OneTap({ isSending, onTap }: { isSending: boolean; onTap: () => void }) {
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

type Props = { code: string; webinar: PromoPage | undefined; isNew: boolean }

function RegisterDone({ code, webinar, isNew }: Props) {
  const { registration } = useRegistrationStatus(code)
  const status = webinar?.status ?? 'upcoming'
  const isWaiting =
    registration?.registration === 'pending' ||
    (registration?.atProvider != null && registration.atProvider.state !== 'done')
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
      {webinar && registration && status !== 'ended' && (
        <View className="register-done__registration">
          <RegistrationNote
            page={webinar}
            mine={registration}
            isBusy={false}
            onTryAgain={() => replaceWithRegister(code)}
          />
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
