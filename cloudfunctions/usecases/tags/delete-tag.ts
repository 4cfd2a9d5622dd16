import { eq } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import { audit } from '../../db/audit'
import { tags } from '../../db/tables/tags'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { tagRow } from './tag-rows'

/** Comes off every contact; the contacts stay. */
export async function deleteTag({ id }: { id: Id }, operator: Operator, { db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<{ released: number }> {
  return db.transaction(async (tx) => {
    const { name, contactsCount } = await tagRow(id, tx)
    await tx.delete(tags).where(eq(tags.id, id))
    await audit(tx, {
      operatorId: operator.id,
      requestId: operator.requestId,
      action: 'tag.deleted',
      subjectType: 'tag',
      subjectId: id,
      before: { name, people: contactsCount },
      occurredAt: clock.now(),
    })
    return { released: contactsCount }
  })
}
