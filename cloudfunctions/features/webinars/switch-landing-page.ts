import { AppError } from '../../../shared/contracts/app-error'
import type { Tx } from '../../db/database'
import type { Deps } from '../../ports/deps'
import { connectedAccount } from '../provider-accounts/connected-account'
import type { WebinarRecord } from './changes-of'
import { watchCheckUrl, webinarLink } from '../../../shared/domain/links/webinar-link'

/**
 * 直播链接 on: our link is the only way in. Off: the provider's own link and form are back. Both calls may be repeated.
 */
export async function switchLandingPage(
  row: WebinarRecord,
  usesLiveLink: boolean,
  tx: Tx,
  deps: Deps,
): Promise<{ usesLiveLink: boolean; formStillOpen: boolean }> {
  if (!row.externalId || !row.providerAccountId || row.providerState !== 'ready') {
    throw new AppError('not_editable', 'live_link_not_at_provider')
  }
  if (row.status === 'live') throw new AppError('not_editable', 'live_link_while_live')
  const provider = deps.liveProvider(await connectedAccount(row.providerAccountId, tx))
  // The provider's own page stays open beside ours either way.
  if (!provider.capabilities.disablesLandingPage) return { usesLiveLink, formStillOpen: false }

  if (!usesLiveLink) {
    await provider.enableLandingPage(row.externalId)
    return { usesLiveLink, formStillOpen: false }
  }
  const gate = { authUrl: watchCheckUrl(row.id, deps.config), failureUrl: webinarLink(row.code, deps.config) }
  const { formStillOpen } = await provider.disableLandingPage(row.externalId, gate)
  return { usesLiveLink, formStillOpen }
}
