import { AppError } from '../../../shared/contracts/app-error'
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
  deps: Deps,
): Promise<{ usesLiveLink: boolean; formStillOpen: boolean }> {
  const externalId = checkSwitchable(row)
  const provider = deps.liveProvider(await connectedAccount(row.providerAccountId ?? '', deps.db))
  // The provider's own page stays open beside ours either way.
  if (!provider.capabilities.disablesLandingPage) return { usesLiveLink, formStillOpen: false }

  if (!usesLiveLink) {
    await provider.enableLandingPage(externalId)
    return { usesLiveLink, formStillOpen: false }
  }
  const gate = { authUrl: watchCheckUrl(row.id, deps.config), failureUrl: webinarLink(row.code, deps.config) }
  const { formStillOpen } = await provider.disableLandingPage(externalId, gate)
  return { usesLiveLink, formStillOpen }
}

/** Throws why it cannot be switched now; returns its id at the provider. */
export function checkSwitchable({ externalId, providerAccountId, providerState, status }: WebinarRecord): string {
  if (!externalId || !providerAccountId || providerState !== 'ready')
    throw new AppError('not_editable', '该直播不在已连接的直播平台上，不能切换直播链接')
  if (status === 'live') throw new AppError('not_editable', '直播正在进行，结束后才能切换直播链接')
  return externalId
}
