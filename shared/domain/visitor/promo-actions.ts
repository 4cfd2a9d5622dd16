import type { MyWebinar } from '../../contracts/visitor'
import type { WebinarStatus } from '../../contracts/webinar'

export type PromoAction = 'register' | 'registered' | 'provider_page' | 'watch_live' | 'watch_replay'
type Webinar = { status: WebinarStatus; hasReplay: boolean; usesLiveLink: boolean; providerUrl: string | null }

/**
 * The buttons of a promo page (D3), the most wanted one last. Watching stays open to people who have not
 * registered: the server sends them to register first and then on.
 */
export function promoActions(webinar: Webinar, registration: MyWebinar['registration']): PromoAction[] {
  if (!webinar.usesLiveLink) return webinar.providerUrl ? ['provider_page'] : []

  const isIn = registration === 'registered' || registration === 'pending'
  const seat: PromoAction = isIn ? 'registered' : 'register'
  if (webinar.status === 'live') return [seat, 'watch_live']
  if (webinar.status === 'ended' && webinar.hasReplay) return [seat, 'watch_replay']
  return [seat]
}
