import { eq } from 'drizzle-orm'
import { audit } from '../../db/audit'
import { operators } from '../../db/tables/operators'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { heldOperator } from './operator-rows'

export async function renameSelf(
  { name }: { name: string },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ name: string }> {
  return db.transaction(async (tx) => {
    const before = await heldOperator(operator.id, tx)
    if (before.name === name) return { name }

    const now = clock.now()
    await tx.update(operators).set({ name, updatedAt: now }).where(eq(operators.id, operator.id))
    await audit(tx, operator, {
      action: 'operator.renamed',
      subjectType: 'operator',
      subjectId: operator.id,
      before: { name: before.name },
      after: { name },
      occurredAt: now,
    })
    return { name }
  })
}
