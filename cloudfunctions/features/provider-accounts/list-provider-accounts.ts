import type { ProviderAccount } from '../../../shared/contracts/provider-accounts'
import type { Deps } from '../../ports/deps'
import { accountViews } from './account-view'

export async function listProviderAccounts(deps: Pick<Deps, 'db' | 'config'>): Promise<{ items: ProviderAccount[] }> {
  return { items: await accountViews(deps) }
}
