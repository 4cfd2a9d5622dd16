import { and, count, eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import { message } from '../../../shared/text/messages/message'
import { audit } from '../../db/audit'
import { tags } from '../../db/tables/tags'
import { workflows } from '../../db/tables/workflows'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { tagRow } from './tag-rows'

/** Removed from every contact; the contacts stay. */
export async function deleteTag(
  { id }: { id: Id },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ released: number }> {
  return db.transaction(async (tx) => {
    const { name, contactsCount } = await tagRow(id, tx)
    const [used] = await tx
      .select({ n: count() })
      .from(workflows)
      .where(and(eq(workflows.triggerKind, 'tag'), eq(workflows.triggerId, id), eq(workflows.isOn, true)))
    if (used && used.n > 0) throw new AppError('conflict', message('tag_in_use', { workflows: used.n }))

    await tx.delete(tags).where(eq(tags.id, id))
    await audit(tx, operator, {
      action: 'tag.deleted',
      subjectType: 'tag',
      subjectId: id,
      before: { name, people: contactsCount },
      occurredAt: clock.now(),
    })
    return { released: contactsCount }
  })
}
