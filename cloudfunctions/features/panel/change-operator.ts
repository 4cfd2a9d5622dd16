import { and, count, eq, ne, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { OperatorRole, OperatorRow } from '../../../shared/contracts/operator'
import { operatorChangeProblem } from './rules/operator-change'
import { audit } from '../../db/audit'
import { holdLock } from '../../db/hold-lock'
import { operators, operatorSessions } from '../../db/tables/operators'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { heldOperator, operatorRows } from './operator-rows'

type Input = { id: string; role?: OperatorRole; isDisabled?: boolean }

export async function changeOperator(
  { id, ...change }: Input,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<OperatorRow> {
  return db.transaction(async (tx) => {
    // Two owners who demote each other at once would leave no owner.
    await holdLock('panel-owners', tx)
    const target = await heldOperator(id, tx)
    const existing = { id, role: target.role, isDisabled: target.banned ?? false }
    const [others] = await tx
      .select({ n: count() })
      .from(operators)
      .where(and(eq(operators.role, 'owner'), ne(operators.id, id), sql`${operators.banned} is not true`))
    const problem = operatorChangeProblem(existing, change, { selfId: operator.id, otherOwners: others?.n ?? 0 })
    if (problem === 'own_account') throw new AppError('conflict', 'own_account_elsewhere')
    if (problem === 'last_owner') throw new AppError('conflict', 'last_owner_stays')

    const now = clock.now()
    const next = { role: change.role ?? existing.role, isDisabled: change.isDisabled ?? existing.isDisabled }
    if (next.role !== existing.role || next.isDisabled !== existing.isDisabled) {
      await tx
        .update(operators)
        .set({ role: next.role, banned: next.isDisabled, updatedAt: now })
        .where(eq(operators.id, id))
      if (next.isDisabled) await tx.delete(operatorSessions).where(eq(operatorSessions.userId, id))
      await audit(tx, operator, {
        action:
          next.isDisabled === existing.isDisabled
            ? 'operator.role_changed'
            : next.isDisabled
              ? 'operator.disabled'
              : 'operator.enabled',
        subjectType: 'operator',
        subjectId: id,
        before: { role: existing.role, isDisabled: existing.isDisabled },
        after: next,
        occurredAt: now,
      })
    }

    const [row] = await operatorRows(tx, id)
    if (!row) throw new AppError('not_found', 'operator_not_found')
    return row
  })
}
