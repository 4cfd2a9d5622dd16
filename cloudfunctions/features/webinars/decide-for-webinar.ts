import { eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { decideSync, type SyncDecision } from './rules/decide-sync'
import type { Tx } from '../../db/database'
import { providerAccounts, providerUsers } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import { hostExclusions } from '../contacts/host-domains'
import { switchColumns, switchesOf } from './switches-of'

/** Whether a webinar's data, and its recordings, are synced now, and which switch prevents it. */
export async function decideForWebinar(
  webinarId: Id,
  tx: Tx,
): Promise<{ data: SyncDecision; recordings: SyncDecision }> {
  const [row] = await tx
    .select(switchColumns)
    .from(webinars)
    .leftJoin(providerAccounts, eq(providerAccounts.id, webinars.providerAccountId))
    .leftJoin(providerUsers, eq(providerUsers.id, webinars.providerUserId))
    .where(eq(webinars.id, webinarId))
  const exclusionOf = await hostExclusions(tx)
  const switches = row && switchesOf(row, exclusionOf)
  if (!switches) return { data: { isOn: true }, recordings: { isOn: true } }
  return { data: decideSync(switches, 'data'), recordings: decideSync(switches, 'recordings') }
}
