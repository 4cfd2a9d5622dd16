import type { MyWebinar, PromoPage } from '../../contracts/visitor'

export type PromoAction =
  'register' | 'registered' | 'pending' | 'provider_page' | 'closed' | 'watch_live' | 'watch_replay'
type Webinar = Pick<PromoPage, 'status' | 'hasReplay' | 'usesLiveLink' | 'registersAt' | 'providerUrl'>
type Mine = Pick<MyWebinar, 'registration' | 'atProvider'>

/**
 * The buttons of a promo page (D3), the most wanted one last. Watching stays open to people who have not
 * registered: the server sends them to register first and then on.
 */
export function promoActions(webinar: Webinar, { registration, atProvider }: Mine): PromoAction[] {
  if (!webinar.usesLiveLink) return webinar.providerUrl ? ['provider_page'] : []

  // A person whom the provider refused may try again; once the webinar is over nobody has to be on its list any more.
  const hasFailed = atProvider?.state === 'failed' && webinar.status !== 'ended'
  const isIn = (registration === 'registered' || registration === 'pending') && !hasFailed
  // Who is not in can only get in where registering happens.
  if (!isIn && webinar.registersAt === 'provider_page') return ['provider_page']
  if (!isIn && webinar.registersAt === 'closed') return ['closed']
  const seat: PromoAction = !isIn ? 'register' : registration === 'pending' ? 'pending' : 'registered'
  if (webinar.status === 'live') return [seat, 'watch_live']
  if (webinar.status === 'ended' && webinar.hasReplay) return [seat, 'watch_replay']
  return [seat]
}
