import { and, eq, ne } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tag } from '../../../shared/contracts/tags'
import { audit } from '../../db/audit'
import { holdLock } from '../../db/hold-lock'
import { tags } from '../../db/tables/tags'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { isNamed, tagNameTaken, tagRow } from './tag-rows'

export async function renameTag(
  { id, name }: { id: Id; name: string },
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<Tag> {
  const at = clock.now()
  return db.transaction(async (tx) => {
    await holdLock('tag-names', tx)
    const before = await tagRow(id, tx)
    const [twin] = await tx
      .select({ id: tags.id })
      .from(tags)
      .where(and(isNamed(name), ne(tags.id, id)))
    if (twin) throw tagNameTaken()

    await tx.update(tags).set({ name, updatedAt: at }).where(eq(tags.id, id))
    await audit(tx, operator, {
      action: 'tag.renamed',
      subjectType: 'tag',
      subjectId: id,
      before: { name: before.name },
      after: { name },
      occurredAt: at,
    })
    return tagRow(id, tx)
  })
}
