import type { Tag } from '../../../shared/contracts/tags'
import { audit } from '../../db/audit'
import { tags } from '../../db/tables/tags'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { tagNameTaken, tagRow } from './tag-rows'

export async function createTag(
  { name }: { name: string },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<Tag> {
  const at = clock.now()
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(tags)
      .values({ name, createdBy: operator.id, createdAt: at, updatedAt: at })
      .onConflictDoNothing()
      .returning({ id: tags.id })
    if (!made) throw tagNameTaken()

    await audit(tx, operator, {
      action: 'tag.created',
      subjectType: 'tag',
      subjectId: made.id,
      after: { name },
      occurredAt: at,
    })
    return tagRow(made.id, tx)
  })
}
