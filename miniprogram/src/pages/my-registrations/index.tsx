import { useReachBottom } from '@tarojs/taro'
import type { VisitorSelf } from '../../../../shared/contracts/visitor'
import type { WebinarStatus } from '../../../../shared/contracts/webinar'
import { ConfirmSheet } from '../../components/confirm-sheet'
import { FailureNote } from '../../components/failure-note'
import { Icon } from '../../components/icon'
import { NavBar } from '../../components/nav-bar'
import { OpenInWeChat } from '../../components/open-in-wechat'
import { CardSkeletons } from '../../components/skeleton'
import { StateNote } from '../../components/state-note'
import { TabStrip } from '../../components/tab-strip'
import { chooseLanguage } from '../../platform/device-language'
import { Text, View } from '../../platform/elements'
import { openHall } from '../../platform/navigation'
import { isEnglish } from '../../platform/language'
import { usePullRefresh } from '../../platform/pull-refresh'
import { canSignOut } from '../../platform/sign-in'
import { text } from '../../text/text'
import { MyConsent } from './my-consent'
import { MyDetails } from './my-details'
import { RegistrationCard } from './registration-card'
import { SignOut } from './sign-out'
import { useCancelling } from './use-cancelling'
import { useMyRegistrations } from './use-my-registrations'
import './index.scss'

const TABS: WebinarStatus[] = ['upcoming', 'live', 'ended']

export default function MyRegistrationsPage() {
  const mine = useMyRegistrations()
  const cancelling = useCancelling(mine.refresh)
  const pulling = usePullRefresh(mine.refresh)
  useReachBottom(() => void mine.more())

  if (mine.failure?.code === 'outside_wechat') {
    return (
      <View className="my-registrations">
        <NavBar title={text.mine.title} />
        <View className="my-registrations__card">
          <OpenInWeChat />
        </View>
      </View>
    )
  }
  const { items, counts, tab } = mine
  return (
    <View className="my-registrations">
      {pulling}
      <NavBar title={text.mine.title} />
      <MyRegistrationsHead self={mine.self} />
      {counts && (
        <View className="my-registrations__tabs">
          <TabStrip
            tabs={TABS.map((key) => ({ key, label: text.mine.tabs[key], count: counts[key] }))}
            current={tab}
            onChoose={(key) => void mine.choose(key)}
          />
        </View>
      )}
      {mine.failure && <FailureNote failure={mine.failure} onRetry={mine.retry} />}
      {!mine.failure && !items && (
        <View className="my-registrations__list">
          <CardSkeletons count={3} />
        </View>
      )}
      {!mine.failure && items?.length === 0 && (
        <StateNote
          icon="calendar"
          title={text.mine.empty[tab]}
          hint={text.mine.emptyHint}
          action={{ label: text.mine.toHall, onTap: openHall }}
        />
      )}
      {!mine.failure && items && items.length > 0 && (
        <View className="my-registrations__list" data-drawn="">
          {items.map((item) => (
            <RegistrationCard
              key={item.code}
              item={item}
              isBusy={cancelling.busyCode === item.code}
              onCancel={() => cancelling.ask(item)}
              onRegisterAgain={() => void cancelling.registerAgain(item.code)}
            />
          ))}
          <Text className="my-registrations__end">{mine.hasMore ? text.loadingMore : text.thatIsAll}</Text>
        </View>
      )}
      {mine.self && <MyDetails onSaved={() => void mine.refresh()} />}
      {mine.self && <MyConsent />}
      <LanguageChoice />
      {canSignOut && mine.self && <SignOut />}
      {cancelling.asking && (
        <ConfirmSheet
          title={text.mine.cancelTitle}
          hint={text.mine.cancelHint}
          confirm={text.mine.cancelConfirm}
          keep={text.mine.cancelKeep}
          isBusy={cancelling.busyCode !== null}
          onConfirm={() => void cancelling.cancel(cancelling.asking?.code ?? '')}
          onClose={cancelling.close}
        />
      )}
    </View>
  )
}

/** Each language is named in that language, for visitors who cannot read the current one. */
function LanguageChoice() {
  const other = isEnglish
    ? ({ tag: 'zh', name: '切换到中文' } as const)
    : ({ tag: 'en', name: 'Switch to English' } as const)
  return (
    <View
      className="my-registrations__privacy"
      hoverClass="pressed"
      onClick={() => chooseLanguage(other.tag)}
      ariaRole="button"
      ariaLabel={other.name}
    >
      <Text>{other.name}</Text>
    </View>
  )
}

/** The visitor's name and contact data, masked because others may see the screen. */
function MyRegistrationsHead({ self }: { self: VisitorSelf | undefined }) {
  const reach = [self?.maskedPhone, self?.maskedEmail].filter(Boolean).join('  ·  ')
  const initial = [...(self?.name ?? '')][0]
  return (
    <View className="my-registrations-head">
      <View className="my-registrations-head__face">
        {initial ? <Text className="my-registrations-head__initial">{initial}</Text> : <Icon name="person" size={24} />}
      </View>
      <View className="my-registrations-head__words">
        <Text className="my-registrations-head__name">{self ? self.name || text.mine.guest : ''}</Text>
        <Text className="my-registrations-head__reach">{reach}</Text>
        <Text className="my-registrations-head__total">{self ? text.mine.total(self.registrationsTotal) : ''}</Text>
      </View>
    </View>
  )
}
