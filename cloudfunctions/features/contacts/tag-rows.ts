import { eq, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { Tag } from '../../../shared/contracts/tags'
import type { Tx } from '../../db/database'
import { contactTags, tags } from '../../db/tables/tags'

export const tagColumns = {
  id: tags.id,
  name: tags.name,
  contactsCount: sql<number>`(select count(*)::int from ${contactTags} t where t.tag_id = ${tags}.id)`,
  createdAt: tags.createdAt,
}

export async function tagRow(id: Id, tx: Tx): Promise<Tag> {
  const [row] = await tx.select(tagColumns).from(tags).where(eq(tags.id, id))
  if (!row) throw new AppError('not_found', 'tag_not_found')
  return { ...row, createdAt: row.createdAt.toISOString() }
}

export const tagNameTaken = () => new AppError('bad_input', '', { fields: { name: 'tag_name_taken' } })
export const isNamed = (name: string) => sql`lower(${tags.name}) = lower(${name})`
