import { eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { excludedDomains } from '../../db/tables/exclusions'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'

export async function removeExclusion(
  { id }: { id: Id },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ outcome: 'removed' }> {
  return db.transaction(async (tx) => {
    const [removed] = await tx.delete(excludedDomains).where(eq(excludedDomains.id, id)).returning()
    if (!removed) throw new AppError('not_found', 'domain_not_listed')

    const { kind, domain } = removed
    await audit(tx, operator, {
      action: 'exclusion.removed',
      subjectType: 'exclusion',
      subjectId: id,
      before: { kind, domain },
      occurredAt: clock.now(),
    })
    return { outcome: 'removed' }
  })
}
