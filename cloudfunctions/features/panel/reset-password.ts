import { hashPassword } from 'better-auth/crypto'
import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import { audit } from '../../db/audit'
import { operatorAccounts, operators, operatorSessions } from '../../db/tables/operators'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { heldOperator } from './operator-rows'
import { temporaryPassword } from './temporary-password'

/** For a forgotten password, or one that somebody else may know: the sessions end as well. */
export async function resetPassword(
  { id }: { id: string },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ temporaryPassword: string }> {
  if (id === operator.id) throw new AppError('conflict', 'own_account_elsewhere')
  const made = temporaryPassword()
  const hash = await hashPassword(made)

  await db.transaction(async (tx) => {
    await heldOperator(id, tx)
    const now = clock.now()
    await tx
      .update(operatorAccounts)
      .set({ password: hash, updatedAt: now })
      .where(and(eq(operatorAccounts.userId, id), eq(operatorAccounts.providerId, 'credential')))
    await tx.update(operators).set({ mustChangePassword: true, updatedAt: now }).where(eq(operators.id, id))
    await tx.delete(operatorSessions).where(eq(operatorSessions.userId, id))
    await audit(tx, operator, {
      action: 'operator.password_reset',
      subjectType: 'operator',
      subjectId: id,
      occurredAt: now,
    })
  })
  return { temporaryPassword: made }
}
