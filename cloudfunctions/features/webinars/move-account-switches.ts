import { eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { ProviderAccount } from '../../../shared/contracts/provider-accounts'
import type { SyncReach } from '../../../shared/contracts/sync-switches'
import { audit } from '../../db/audit'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { accountView } from '../provider-accounts/account-view'
import { connectedAccount } from '../provider-accounts/connected-account'
import { syncPast } from './sync-past'

type Input = { id: Id; dataSync?: SyncReach; recordingSync?: SyncReach; syncsPast: boolean }

/** The account-wide switches. Only an owner may change them. */
export async function moveAccountSwitches(
  { id, dataSync, recordingSync, syncsPast }: Input,
  operator: Operator,
  deps: Deps,
): Promise<{ account: ProviderAccount; batchId: Id | null }> {
  const now = deps.clock.now()
  const batchId = await deps.db.transaction(async (tx) => {
    const before = await connectedAccount(id, tx)
    const after = { dataSync: dataSync ?? before.dataSync, recordingSync: recordingSync ?? before.recordingSync }
    await tx.update(providerAccounts).set(after).where(eq(providerAccounts.id, id))
    await audit(tx, operator, {
      action: 'provider_account.switches_moved',
      subjectType: 'provider_account',
      subjectId: id,
      before: { dataSync: before.dataSync, recordingSync: before.recordingSync },
      after,
      occurredAt: now,
    })
    return syncsPast ? syncPast(eq(webinars.providerAccountId, id), { requestedBy: operator.id, at: now }, tx) : null
  })
  return { account: await accountView(id, deps), batchId }
}
