import { and, eq, isNotNull } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import { audit } from '../../db/audit'
import { syncIssues } from '../../db/tables/sync-runs'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'

/** Hides a warning that somebody has read. The next sync that finds a different result shows it again. */
export async function dismissWarning(
  { id }: { id: number },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ outcome: 'dismissed' }> {
  return db.transaction(async (tx) => {
    const [warning] = await tx
      .update(syncIssues)
      .set({ state: 'dismissed' })
      .where(and(eq(syncIssues.id, id), eq(syncIssues.state, 'open'), isNotNull(syncIssues.kind)))
      .returning({ webinarId: syncIssues.webinarId, code: syncIssues.code, detail: syncIssues.detail })
    if (!warning?.webinarId) throw new AppError('not_found', 'warning_gone')

    await audit(tx, operator, {
      action: 'sync_warning.dismissed',
      subjectType: 'webinar',
      subjectId: warning.webinarId,
      after: {
        code: warning.code,
        ...(typeof warning.detail.reason === 'string' && { reason: warning.detail.reason }),
      },
      occurredAt: clock.now(),
    })
    return { outcome: 'dismissed' }
  })
}
