import type { ProviderAccount } from '../../../shared/contracts/provider-accounts'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { refreshStaff } from '../exclusions/refresh-staff'
import { accountView } from './account-view'
import { connectedAccount } from './connected-account'
import { connectVhall, type VhallConnection } from './connect-vhall'
import { connectZoom, type ZoomConnection } from './connect-zoom'
import { trySetCallback } from './set-callback'

/** Keys are saved, sealed, only after the provider has accepted them. */
export async function connectProviderAccount(
  input: VhallConnection | ZoomConnection,
  operator: Operator,
  deps: Deps,
): Promise<ProviderAccount> {
  const id =
    input.provider === 'zoom' ? await connectZoom(input, operator, deps) : await connectVhall(input, operator, deps)
  await trySetCallback(id, deps)
  // From the first sync on, the provider's own people are no contacts. What goes wrong here the sync says.
  await refreshStaff(await connectedAccount(id, deps.db), deps)
  return accountView(id, deps)
}
