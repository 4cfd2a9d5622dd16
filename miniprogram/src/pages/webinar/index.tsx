import { useRouter, useShareAppMessage, useShareTimeline } from '@tarojs/taro'
import { useState } from 'react'
import type { PromoPage } from '../../../../shared/contracts/visitor'
import { readAddress } from '../../../../shared/domain/links/read-address'
import { promoActions } from '../../../../shared/domain/visitor/promo-actions'
import { Cover } from '../../components/cover'
import { FailureNote } from '../../components/failure-note'
import { NavBar } from '../../components/nav-bar'
import { OpenInWeChat } from '../../components/open-in-wechat'
import { ProviderPage } from '../../components/provider-page'
import { Sheet } from '../../components/sheet'
import { FollowPanel } from '../../flows/follow-panel'
import { arrive, needsLink, type ArrivalParams } from '../../gateway/arrival'
import { VisitorFailure } from '../../gateway/visitor-failure'
import { View } from '../../platform/elements'
import { openHall } from '../../platform/navigation'
import { useOnArrival } from '../../platform/on-arrival'
import { usePageTitle } from '../../platform/page-title'
import { usePullRefresh } from '../../platform/pull-refresh'
import { screenEdges } from '../../platform/screen-edges'
import { text } from '../../text/text'
import { PromoBar } from './promo-bar'
import { PromoSheet } from './promo-sheet'
import { ShareSheet } from './share-sheet'
import { usePromo } from './use-promo'
import { usePromoActions } from './use-promo-actions'
import { useShare } from './use-share'
import './index.scss'
import '../../components/skeleton.scss'

export default function WebinarPage() {
  const { code, isAsking, failure, retry: arriveAgain } = useArrival(readAddress(useRouter().params))
  const { promo, mine, signInFailure, signInAgain, loadMine, refresh, retry } = usePromo(code, isAsking)
  const sharing = useShare(code)
  const page = promo.state === 'ready' ? promo.page : undefined
  const { act, registerMe, busy, sheet, closeSheet, goOnFollowed } = usePromoActions(code, page?.providerUrl, loadMine)
  const pulling = usePullRefresh(refresh)
  usePageTitle(page?.title ?? text.brand)

  useShareAppMessage(() => {
    const card = {
      title: page?.title ?? text.brand,
      path: `/pages/webinar/index?code=${code}`,
      imageUrl: page?.promoCoverUrl || page?.coverUrl || undefined,
    }
    // WeChat waits three seconds for the visitor's own link and then shares the plain card.
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

function PromoSkeleton() {
  return (
    <View className="promo">
      <NavBar />
      <View className="promo-skeleton__cover" />
      <View className="promo-sheet">
        <View className="promo-sheet__card skeleton">
          <View className="skeleton__line skeleton__line--shorter" />
          <View className="skeleton__line" />
          <View className="skeleton__line skeleton__line--short" />
          <View className="skeleton__block promo-skeleton__state" />
          <View className="skeleton__line skeleton__line--short" />
        </View>
      </View>
    </View>
  )
}

/** The cover at full width. It starts below the title bar, so that nothing is hidden. */
function PromoTop({ page }: { page: PromoPage }) {
  return (
    <View className="promo-top">
      <View style={{ height: `${screenEdges.top + screenEdges.bar}px` }} />
      <NavBar />
      <Cover url={page.promoCoverUrl || page.coverUrl} title={page.title} size="large" isFirst />
    </View>
  )
}

/** The page's webinar: named in the address, or found by the scene of a QR code, which is resolved first. */
function useArrival(params: ArrivalParams) {
  const [code, setCode] = useState(params.code ?? '')
  const [failure, setFailure] = useState<VisitorFailure>()

  async function come() {
    setFailure(undefined)
    try {
      const found = await arrive(params)
      if (found) setCode(found)
      else if (needsLink(params)) openHall()
    } catch (caught) {
      if (caught instanceof VisitorFailure) setFailure(caught)
    }
  }

  useOnArrival(`${params.code ?? ''} ${params.scene ?? ''} ${params.s ?? ''}`, () => void come())

  return { code, isAsking: code === '' && needsLink(params), failure, retry: () => void come() }
}
