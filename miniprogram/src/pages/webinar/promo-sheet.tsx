import { Image, RichText, Text, View } from '../../platform/elements'
import { dressRichText } from '../../../../shared/domain/visitor/dress-rich-text'
import type { MyWebinar, PromoPage } from '../../../../shared/contracts/visitor'
import { Icon } from '../../components/icon'
import { PeopleLine } from '../../components/people-line'
import { SeatNote } from '../../components/seat-note'
import { StatusBadge } from '../../components/status-badge'
import { serverNow } from '../../platform/server-clock'
import { text } from '../../text/text'
import { rangeText } from '../../text/when'
import { PromoState } from './promo-state'
import { SignInNote } from './sign-in-note'

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
        {page.status !== 'ended' && <SeatNote page={page} mine={mine} isBusy={isBusy} onTryAgain={onTryAgain} />}
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
