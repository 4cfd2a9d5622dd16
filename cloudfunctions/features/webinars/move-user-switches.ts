import { eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { NamedUser } from '../../../shared/contracts/provider-accounts'
import { audit } from '../../db/audit'
import { providerUsers } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { connectedAccount } from '../provider-accounts/connected-account'
import { namedUser } from '../provider-accounts/named-users'
import { syncPast } from './sync-past'

type Switches = { syncsData?: boolean; syncsNewWebinars?: boolean; syncsRecordings?: boolean }
type Input = Switches & { id: Id; userId: Id; syncsPast: boolean }

export async function moveUserSwitches(
  { id, userId, syncsPast, ...wanted }: Input,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ user: NamedUser; batchId: Id | null }> {
  const now = clock.now()
  const batchId = await db.transaction(async (tx) => {
    await connectedAccount(id, tx)
    const { email, syncsData, syncsNewWebinars, syncsRecordings } = await namedUser(id, userId, tx)
    const before = { syncsData, syncsNewWebinars, syncsRecordings }
    const after = {
      syncsData: wanted.syncsData ?? syncsData,
      syncsNewWebinars: wanted.syncsNewWebinars ?? syncsNewWebinars,
      syncsRecordings: wanted.syncsRecordings ?? syncsRecordings,
    }
    await tx
      .update(providerUsers)
      .set({ ...after, updatedAt: now })
      .where(eq(providerUsers.id, userId))
    await audit(tx, operator, {
      action: 'provider_account.user_switches_moved',
      subjectType: 'provider_account',
      subjectId: id,
      before: { user: email, ...before },
      after: { user: email, ...after },
      occurredAt: now,
    })
    return syncsPast ? syncPast(eq(webinars.providerUserId, userId), { requestedBy: operator.id, at: now }, tx) : null
  })
  return { user: await namedUser(id, userId, db), batchId }
}
