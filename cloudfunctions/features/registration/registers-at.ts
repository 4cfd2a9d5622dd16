import type { PromoPage } from '../../../shared/contracts/visitor'
import type { webinars } from '../../db/tables/webinars'

type Block = NonNullable<(typeof webinars.$inferSelect)['registrationBlock']> | 'not_supported'
type Blockable = Pick<
  typeof webinars.$inferSelect,
  'registrationBlock' | 'notSupported' | 'registrationUrl' | 'status' | 'usesLiveLink' | 'watchBaseUrl'
>

/**
 * Why the provider accepts no registration of ours. Once the webinar is over nobody has to be registered there: a late
 * visitor sees the replay.
 */
export function blockOf({
  registrationBlock,
  notSupported,
  status,
}: Pick<Blockable, 'registrationBlock' | 'notSupported' | 'status'>): Block | null {
  if (status === 'ended') return null
  return notSupported ? 'not_supported' : registrationBlock
}

/** Where people register, and the provider's page if it is there. */
export function registersAt(webinar: Blockable): Pick<PromoPage, 'registersAt' | 'providerUrl'> {
  if (!webinar.usesLiveLink) return { registersAt: 'provider_page', providerUrl: ownPageOf(webinar) }

  const block = blockOf(webinar)
  if (!block) return { registersAt: 'here', providerUrl: null }
  return block === 'other_questions' && webinar.registrationUrl
    ? { registersAt: 'provider_page', providerUrl: webinar.registrationUrl }
    : { registersAt: 'closed', providerUrl: null }
}

/**
 * With the live link off. Where registration has its own page, the watch address lets in only people who registered
 * there.
 */
export const ownPageOf = ({
  registrationUrl,
  watchBaseUrl,
  status,
}: Pick<Blockable, 'registrationUrl' | 'watchBaseUrl' | 'status'>) =>
  status === 'ended' ? (watchBaseUrl ?? registrationUrl) : (registrationUrl ?? watchBaseUrl)
