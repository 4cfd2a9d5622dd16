import { View } from '../../platform/elements'
import { useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { readAddress } from '../../../../shared/domain/links/read-address'
import { promoActions } from '../../../../shared/domain/visitor/promo-actions'
import { FailureNote } from '../../components/failure-note'
import { FollowPanel } from '../../flows/follow-panel'
import { NavBar } from '../../components/nav-bar'
import { OpenInWeChat } from '../../components/open-in-wechat'
import { ProviderPage } from '../../components/provider-page'
import { Sheet } from '../../components/sheet'
import { usePullRefresh } from '../../platform/pull-refresh'
import { text } from '../../text/text'
import { PromoBar } from './promo-bar'
import { PromoSheet } from './promo-sheet'
import { PromoSkeleton } from './promo-skeleton'
import { PromoTop } from './promo-top'
import { ShareSheet } from './share-sheet'
import { useArrival } from './use-arrival'
import { usePromo } from './use-promo'
import { usePromoActions } from './use-promo-actions'
import { useShare } from './use-share'
import './index.scss'

export default function WebinarPage() {
  const { code, isAsking, failure, retry: arriveAgain } = useArrival(readAddress(useRouter().params))
  const { promo, mine, signInFailure, signInAgain, loadMine, refresh, retry } = usePromo(code, isAsking)
  const sharing = useShare(code)
  const page = promo.state === 'ready' ? promo.page : undefined
  const { act, registerMe, busy, sheet, closeSheet, goOnFollowed } = usePromoActions(code, page?.providerUrl, loadMine)
  const pulling = usePullRefresh(refresh)

  useShareAppMessage(() => {
    const card = {
      title: page?.title ?? text.brand,
      path: `/pages/webinar/index?code=${code}`,
      imageUrl: page?.promoCoverUrl || page?.coverUrl || undefined,
    }
    // WeChat waits three seconds for the sharer's own link; then the plain card goes out.
    return {
      ...card,
      promise: sharing.own().then(
        ({ id }) => ({ ...card, path: `${card.path}&s=${id}` }),
        () => card,
      ),
    }
  })
  useShareTimeline(() => ({
    title: page?.title ?? text.brand,
    query: `code=${code}`,
    imageUrl: page?.coverUrl || undefined,
  }))

  if (failure) {
    return (
      <View className="promo">
        <NavBar />
        <FailureNote failure={failure} onRetry={arriveAgain} />
      </View>
    )
  }
  if (promo.state === 'loading') return <PromoSkeleton />
  if (promo.state === 'failed') {
    return (
      <View className="promo">
        <NavBar />
        <FailureNote failure={promo.failure} onRetry={retry} />
      </View>
    )
  }
  return (
    <View className="promo" data-drawn="">
      {pulling}
      <PromoTop page={promo.page} />
      <PromoSheet
        page={promo.page}
        mine={mine}
        signInFailure={signInFailure}
        isBusy={busy === 'register'}
        onTryAgain={() => void registerMe()}
        onSignInAgain={signInAgain}
      />
      <PromoBar actions={promoActions(promo.page, mine)} busy={busy} onAct={act} onShare={sharing.open} />
      {sharing.isOpen && <ShareSheet page={promo.page} sharing={sharing} />}
      {sheet === 'outside_wechat' && (
        <Sheet onClose={closeSheet}>
          <OpenInWeChat />
        </Sheet>
      )}
      {sheet === 'follow' && (
        <Sheet onClose={closeSheet}>
          <FollowPanel code={code} onFollowed={goOnFollowed} />
        </Sheet>
      )}
      {sheet !== null && typeof sheet !== 'string' && (
        <Sheet onClose={closeSheet}>
          <ProviderPage url={sheet.providerUrl} />
        </Sheet>
      )}
    </View>
  )
}
