import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { and, eq, ne } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import { passwordProblem } from './rules/password-problem'
import { audit } from '../../db/audit'
import { operatorAccounts, operators, operatorSessions } from '../../db/tables/operators'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'

type Input = { currentPassword: string; newPassword: string }

/** All other sessions with the old password end. */
export async function changePassword(
  { currentPassword, newPassword }: Input,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ outcome: 'changed'; endedSessions: number }> {
  if (newPassword === currentPassword) throw new AppError('bad_input', '', { fields: { newPassword: 'same_password' } })
  const problem = passwordProblem(newPassword, operator.email)
  if (problem) throw new AppError('bad_input', '', { fields: { newPassword: `password_${problem}` } })
  const hash = await hashPassword(newPassword)

  return db.transaction(async (tx) => {
    const [account] = await tx
      .select({ id: operatorAccounts.id, password: operatorAccounts.password })
      .from(operatorAccounts)
      .where(and(eq(operatorAccounts.userId, operator.id), eq(operatorAccounts.providerId, 'credential')))
      .for('update')
    const isRight = account?.password && (await verifyPassword({ hash: account.password, password: currentPassword }))
    if (!isRight) throw new AppError('bad_input', '', { fields: { currentPassword: 'wrong_password' } })

    const now = clock.now()
    await tx.update(operatorAccounts).set({ password: hash, updatedAt: now }).where(eq(operatorAccounts.id, account.id))
    await tx.update(operators).set({ mustChangePassword: false, updatedAt: now }).where(eq(operators.id, operator.id))
    const ended = await tx
      .delete(operatorSessions)
      .where(and(eq(operatorSessions.userId, operator.id), ne(operatorSessions.id, operator.sessionId ?? '')))
      .returning({ id: operatorSessions.id })
    await audit(tx, operator, {
      action: 'operator.password_changed',
      subjectType: 'operator',
      subjectId: operator.id,
      occurredAt: now,
    })
    return { outcome: 'changed', endedSessions: ended.length }
  })
}
