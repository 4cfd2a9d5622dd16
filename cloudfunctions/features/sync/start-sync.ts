import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { SyncPart } from '../../../shared/contracts/sync'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { beginListSync, beginWebinarSync } from '../provider-accounts/begin-sync'

type Input = { webinarId?: Id; withEvents: boolean; parts?: SyncPart[] }

/** Starts a sync of one webinar or of all. A second request while the same sync is running returns that one. */
export async function startSync(
  { webinarId, withEvents, parts }: Input,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ batchId: Id }> {
  return db.transaction(async (tx) => {
    const how = { trigger: 'manual', withEvents, parts, requestedBy: operator.id, at: clock.now() } as const
    const providerAccountId = webinarId ? await accountToAsk(webinarId, tx) : await anyAccount(tx)
    const { batchId, isNew } =
      webinarId && providerAccountId
        ? await beginWebinarSync({ webinarId, providerAccountId, ...how }, tx)
        : await beginListSync(how, tx)
    if (!isNew) return { batchId }

    await audit(tx, operator, {
      action: 'sync.started',
      subjectType: webinarId ? 'webinar' : 'sync_batch',
      subjectId: webinarId ?? batchId,
      after: { batchId, withEvents, ...(parts && { parts }) },
      occurredAt: how.at,
    })
    return { batchId }
  })
}

async function accountToAsk(webinarId: Id, tx: Tx): Promise<Id> {
  const [found] = await tx
    .select({
      accountId: providerAccounts.id,
      disconnectedAt: providerAccounts.disconnectedAt,
      state: webinars.providerState,
      deletionAskedAt: webinars.deletionAskedAt,
    })
    .from(webinars)
    .leftJoin(providerAccounts, eq(providerAccounts.id, webinars.providerAccountId))
    .where(and(eq(webinars.id, webinarId), isNull(webinars.deletedAt)))
  if (!found) throw new AppError('not_found', 'webinar_not_found')
  if (found.state === 'imported') throw new AppError('conflict', 'imported_webinar_has_no_sync')
  if (found.state === 'creating') throw new AppError('conflict', 'sync_while_creating')
  if (found.deletionAskedAt) throw new AppError('conflict', 'webinar_being_deleted')
  if (!found.accountId || found.disconnectedAt) throw new AppError('conflict', 'account_disconnected')
  return found.accountId
}

async function anyAccount(tx: Tx): Promise<null> {
  const [account] = await tx
    .select({ id: providerAccounts.id })
    .from(providerAccounts)
    .where(isNull(providerAccounts.disconnectedAt))
    .limit(1)
  if (!account) throw new AppError('conflict', 'no_account_connected')
  return null
}
