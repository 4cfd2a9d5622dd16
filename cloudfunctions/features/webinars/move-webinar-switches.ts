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
    if (!row) throw new AppError('not_found', 'webinar_not_found')
    if (!row.providerAccountId) throw new AppError('conflict', 'imported_webinar_has_no_sync')

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
