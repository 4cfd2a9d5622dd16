import type { ProviderAccount } from '../../../shared/contracts/provider-accounts'
import type { Deps } from '../../ports/deps'
import { accountViews } from './account-view'

export async function listProviderAccounts({ db }: Pick<Deps, 'db'>): Promise<{ items: ProviderAccount[] }> {
  return { items: await accountViews(db) }
}
