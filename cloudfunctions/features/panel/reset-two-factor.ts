import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import { audit } from '../../db/audit'
import { operators, operatorSessions, operatorTwoFactors } from '../../db/tables/operators'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { heldOperator } from './operator-rows'

/** For somebody who lost the phone and the backup codes. Operators turn off their own with the password. */
export async function resetTwoFactor(
  { id }: { id: string },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ outcome: 'reset' }> {
  if (id === operator.id) throw new AppError('conflict', 'own_account_elsewhere')

  await db.transaction(async (tx) => {
    const target = await heldOperator(id, tx)
    if (!target.twoFactorEnabled) throw new AppError('conflict', 'two_factor_off')
    const now = clock.now()
    await tx.delete(operatorTwoFactors).where(eq(operatorTwoFactors.userId, id))
    await tx.update(operators).set({ twoFactorEnabled: false, updatedAt: now }).where(eq(operators.id, id))
    await tx.delete(operatorSessions).where(eq(operatorSessions.userId, id))
    await audit(tx, operator, {
      action: 'operator.two_factor_reset',
      subjectType: 'operator',
      subjectId: id,
      occurredAt: now,
    })
  })
  return { outcome: 'reset' }
}
