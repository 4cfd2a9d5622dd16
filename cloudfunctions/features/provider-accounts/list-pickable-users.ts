import type { Id } from '../../../shared/contracts/ids'
import type { PickableUser } from '../../../shared/contracts/provider-accounts'
import type { Deps } from '../../ports/deps'
import { readProviderUsers } from './choose-users'
import { connectedAccount } from './connected-account'
import { pickable } from './try-provider-keys'

export async function listPickableUsers({ id }: { id: Id }, deps: Deps): Promise<{ items: PickableUser[] }> {
  const account = await connectedAccount(id, deps.db)
  return { items: pickable(await readProviderUsers(deps.liveProvider(account))) }
}
