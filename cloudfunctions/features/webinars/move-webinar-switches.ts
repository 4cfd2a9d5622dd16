import { and, eq, isNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { WebinarDetail } from '../../../shared/contracts/webinars'
import { audit } from '../../db/audit'
import { webinars } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { viewWebinarDetail } from './view-webinar-detail'
import { syncPast } from './sync-past'

type Input = { id: Id; syncsData?: boolean; syncsRecordings?: boolean; syncsPast: boolean }

export async function moveWebinarSwitches(
  { id, syncsPast, ...wanted }: Input,
  operator: Operator,
  deps: Deps,
): Promise<{ webinar: WebinarDetail; batchId: Id | null }> {
  const now = deps.clock.now()
  const batchId = await deps.db.transaction(async (tx) => {
    const [row] = await tx
      .select()
      .from(webinars)
      .where(and(eq(webinars.id, id), isNull(webinars.deletedAt)))
      .for('no key update')
    if (!row) throw new AppError('not_found', '直播不存在或已被删除')
    if (!row.providerAccountId) throw new AppError('conflict', '这场直播来自导入的报告，没有可同步的直播平台数据')

    const before = { syncsData: row.syncsData, syncsRecordings: row.syncsRecordings }
    const after = {
      syncsData: wanted.syncsData ?? row.syncsData,
      syncsRecordings: wanted.syncsRecordings ?? row.syncsRecordings,
    }
    await tx
      .update(webinars)
      .set({ ...after, updatedAt: now })
      .where(eq(webinars.id, id))
    await audit(tx, operator, {
      action: 'webinar.switches_moved',
      subjectType: 'webinar',
      subjectId: id,
      before,
      after,
      occurredAt: now,
    })
    return syncsPast ? syncPast(eq(webinars.id, id), { requestedBy: operator.id, at: now }, tx) : null
  })
  return { webinar: await viewWebinarDetail({ id }, deps), batchId }
}
