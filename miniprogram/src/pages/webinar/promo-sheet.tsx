import type { MyWebinar, PromoPage } from '../../../../shared/contracts/visitor'
import { dressRichText } from '../../../../shared/domain/visitor/dress-rich-text'
import { ActionButton } from '../../components/action-button'
import { Countdown } from '../../components/countdown'
import { Icon } from '../../components/icon'
import { LivePulse } from '../../components/live-pulse'
import { PeopleLine } from '../../components/people-line'
import { RegistrationNote } from '../../components/registration-note'
import { StatusBadge } from '../../components/status-badge'
import { Image, RichText, Text, View } from '../../platform/elements'
import { serverNow } from '../../platform/server-clock'
import { text } from '../../text/text'
import { rangeText } from '../../text/when'
import '../../components/registration-note.scss'

type Props = {
  page: PromoPage
  mine: MyWebinar
  signInFailure: string
  isBusy: boolean
  onTryAgain: () => void
  onSignInAgain: () => void
}

export function PromoSheet({ page, mine, signInFailure, isBusy, onTryAgain, onSignInAgain }: Props) {
  return (
    <View className="promo-sheet">
      <View className="promo-sheet__card">
        <View className="promo-sheet__marks">
          <StatusBadge status={page.status} hasReplay={page.hasReplay} />
          <PeopleLine status={page.status} registeredCount={page.registeredCount} viewCount={page.viewCount} />
        </View>
        <Text className="promo-sheet__title">{page.title}</Text>
        <PromoState page={page} />
        {signInFailure && <SignInNote failure={signInFailure} onSignInAgain={onSignInAgain} />}
        {page.status !== 'ended' && (
          <RegistrationNote page={page} mine={mine} isBusy={isBusy} onTryAgain={onTryAgain} />
        )}
        <View className="promo-fact">
          <View className="promo-fact__icon">
            <Icon name="calendar" size={20} />
          </View>
          <View className="promo-fact__words">
            <Text className="promo-fact__label">{text.promo.timeLabel}</Text>
            <Text className="promo-fact__value">{rangeText(page.startsAt, page.endsAt, serverNow())}</Text>
          </View>
        </View>
        {page.hostName && <Host name={page.hostName} logoUrl={page.logoUrl} />}
      </View>

      <View className="promo-sheet__card">
        <Text className="promo-sheet__heading">{text.promo.about}</Text>
        {page.intro && <Text className="promo-sheet__intro">{page.intro}</Text>}
        {page.promoContent && <RichText className="promo-sheet__content" nodes={dressRichText(page.promoContent)} />}
        {!page.intro && !page.promoContent && <Text className="promo-sheet__nothing">{text.promo.noContent}</Text>}
      </View>
    </View>
  )
}

function Host({ name, logoUrl }: { name: string; logoUrl: string }) {
  return (
    <View className="promo-fact">
      {logoUrl ? (
        <Image className="promo-fact__logo" src={logoUrl} mode="aspectFit" ariaLabel={name} />
      ) : (
        <View className="promo-fact__icon">
          <Icon name="host" size={20} />
        </View>
      )}
      <View className="promo-fact__words">
        <Text className="promo-fact__label">{text.promo.hostLabel}</Text>
        <Text className="promo-fact__value">{name}</Text>
      </View>
    </View>
  )
}

/** The time until the start, or that the webinar is live or ended. */
function PromoState({ page }: { page: PromoPage }) {
  if (page.status === 'upcoming') {
    return (
      <View className="promo-state promo-state--upcoming">
        <Text className="promo-state__label">{text.countdown.title}</Text>
        <Countdown startsAt={page.startsAt} />
      </View>
    )
  }
  if (page.status === 'live') {
    return (
      <View className="promo-state promo-state--live">
        <View className="promo-state__row">
          <LivePulse />
          <Text className="promo-state__title">{text.promo.liveTitle}</Text>
        </View>
        <Text className="promo-state__hint">{text.promo.liveHint}</Text>
      </View>
    )
  }
  return (
    <View className="promo-state promo-state--ended">
      <Text className="promo-state__title">{text.promo.endedTitle}</Text>
      <Text className="promo-state__hint">
        {page.hasReplay ? text.promo.endedWithReplay : text.promo.endedWithoutReplay}
      </Text>
    </View>
  )
}

/** The page stays readable. Actions that need the visitor's identity need another sign-in. */
function SignInNote({ failure, onSignInAgain }: { failure: string; onSignInAgain: () => void }) {
  return (
    <View className="registration-note registration-note--failed">
      <Text className="registration-note__hint">{failure}</Text>
      <View className="registration-note__action">
        <ActionButton size="small" kind="secondary" label={text.failures.signInAgain} onTap={onSignInAgain} />
      </View>
    </View>
  )
}
