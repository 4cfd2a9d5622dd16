import { View } from '../../platform/elements'
import { useRouter } from '@tarojs/taro'
import { readAddress } from '../../../../shared/domain/links/read-address'
import { FailureNote } from '../../components/failure-note'
import { FollowPanel } from '../../flows/follow-panel'
import { NavBar } from '../../components/nav-bar'
import { OpenInWeChat } from '../../components/open-in-wechat'
import { ProviderPage } from '../../components/provider-page'
import type { WatchWhat } from '../../platform/go'
import { text } from '../../text/text'
import { OneTap } from './one-tap'
import { RegisterDone } from './register-done'
import { RegisterForm } from './register-form'
import { RegisterSkeleton } from './register-skeleton'
import { RegisterWebinar } from './register-webinar'
import { useRegister } from './use-register'
import './index.scss'

export default function RegisterPage() {
  const { code = '', then } = readAddress(useRouter().params)
  const { now, webinar, problems, setProblems, notice, isSending, submit, renewConsent, retry, goOnFollowed } =
    useRegister(code, watchWhat(then))

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
