import type { Id } from '../../../shared/contracts/ids'
import type { ProviderAccount } from '../../../shared/contracts/provider-accounts'
import { audit } from '../../db/audit'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { accountView } from './account-view'
import { setCallback } from './set-callback'

/** An operator has decided that the address found at the provider may be replaced. */
export async function claimCallback({ id }: { id: Id }, operator: Operator, deps: Deps): Promise<ProviderAccount> {
  const { callbackUrlFound, callbackState } = await accountView(id, deps)
  await setCallback(id, { replacesOthers: true }, deps)

  const taken = await accountView(id, deps)
  await audit(deps.db, operator, {
    action: 'provider_account.callback_taken',
    subjectType: 'provider_account',
    subjectId: id,
    before: { callbackState, callbackUrlFound },
    after: { callbackState: taken.callbackState },
    occurredAt: deps.clock.now(),
  })
  return taken
}
