import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import { audit } from '../../db/audit'
import { operatorSessions } from '../../db/tables/operators'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'

/** Another person's session is answered like one that does not exist. */
export async function endSession(
  { id }: { id: string },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ outcome: 'ended' }> {
  if (id === operator.sessionId) throw new AppError('conflict', 'own_session')

  await db.transaction(async (tx) => {
    const ended = await tx
      .delete(operatorSessions)
      .where(and(eq(operatorSessions.id, id), eq(operatorSessions.userId, operator.id)))
      .returning({ id: operatorSessions.id })
    if (ended.length === 0) throw new AppError('not_found', 'session_gone')
    await audit(tx, operator, {
      action: 'operator.session_ended',
      subjectType: 'operator',
      subjectId: operator.id,
      occurredAt: clock.now(),
    })
  })
  return { outcome: 'ended' }
}
