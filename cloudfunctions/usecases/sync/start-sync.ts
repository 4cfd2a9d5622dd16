import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import type { Tx } from '../../db/database'
import { holdLock } from '../../db/hold-lock'
import { enqueue } from '../../db/jobs'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { syncRuns } from '../../db/tables/sync-runs'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { beingDeleted } from '../webinars/deletion-rules'
import { SYNC_ATTEMPTS, syncAllKey, syncRunKey } from './sync-jobs'

type Input = { webinarId?: Id; withEvents: boolean }

/** Starts a sync of one webinar or of all. Pressing again while the same is under way leads to that one. */
export async function startSync({ webinarId, withEvents }: Input, operator: Operator, { db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<{ batchId: Id }> {
  return db.transaction(async (tx) => {
    await holdLock(`start-sync:${webinarId ?? 'all'}`, tx)
    const providerAccountId = webinarId ? await accountToAsk(webinarId, tx) : await anyAccount(tx)
    const open = await openRun(webinarId ? eq(syncRuns.webinarId, webinarId) : isNull(syncRuns.webinarId), withEvents, tx)
    if (open) return { batchId: open }

    const batchId = randomUUID()
    const now = clock.now()
    const [run] = await tx
      .insert(syncRuns)
      .values({ batchId, webinarId, providerAccountId, trigger: 'manual', withEvents, requestedBy: operator.id, createdAt: now })
      .returning({ id: syncRuns.id })
    const options = { maxAttempts: SYNC_ATTEMPTS }
    if (webinarId && run) await enqueue(tx, 'sync-webinar', { runId: run.id }, { ...options, key: syncRunKey(run.id) })
    else await enqueue(tx, 'sync-all', { batchId }, { ...options, key: syncAllKey(batchId) })

    await audit(tx, {
      operatorId: operator.id,
      requestId: operator.requestId,
      action: 'sync.started',
      subjectType: webinarId ? 'webinar' : 'sync_batch',
      subjectId: webinarId ?? batchId,
      after: { batchId, withEvents },
      occurredAt: now,
    })
    return { batchId }
  })
}

async function accountToAsk(webinarId: Id, tx: Tx): Promise<Id> {
  const [found] = await tx
    .select({ accountId: providerAccounts.id, disconnectedAt: providerAccounts.disconnectedAt, state: webinars.providerState, deletionAskedAt: webinars.deletionAskedAt })
    .from(webinars)
    .leftJoin(providerAccounts, eq(providerAccounts.id, webinars.providerAccountId))
    .where(and(eq(webinars.id, webinarId), isNull(webinars.deletedAt)))
  if (!found) throw new AppError('not_found', '直播不存在或已被删除')
  if (found.state === 'imported') throw new AppError('conflict', '这场直播来自导入的报告，没有可同步的直播平台数据')
  if (found.state === 'creating') throw new AppError('conflict', '这场直播还在创建中，请稍后再同步')
  if (found.deletionAskedAt) throw new AppError('conflict', beingDeleted)
  if (!found.accountId || found.disconnectedAt) throw new AppError('conflict', '这场直播所属的平台账号已断开，请先在「直播平台」中重新连接')
  return found.accountId
}

async function anyAccount(tx: Tx): Promise<null> {
  const [account] = await tx.select({ id: providerAccounts.id }).from(providerAccounts).where(isNull(providerAccounts.disconnectedAt)).limit(1)
  if (!account) throw new AppError('conflict', '还没有连接直播平台，请先在「直播平台」中连接账号')
  return null
}

/** One with events also brings what one without would; not the other way round. */
async function openRun(ofWhat: SQL, withEvents: boolean, tx: Tx): Promise<Id | undefined> {
  const wanted = withEvents ? eq(syncRuns.withEvents, true) : undefined
  const [open] = await tx.select({ batchId: syncRuns.batchId }).from(syncRuns).where(and(ofWhat, inArray(syncRuns.status, ['queued', 'running']), wanted)).limit(1)
  return open?.batchId
}
