import { asc } from 'drizzle-orm'
import type { Tag } from '../../../shared/contracts/tags'
import { tags } from '../../db/tables/tags'
import type { Deps } from '../../ports/deps'
import { tagColumns } from './tag-rows'

export async function listTags({ db }: Pick<Deps, 'db'>): Promise<{ items: Tag[] }> {
  const rows = await db.select(tagColumns).from(tags).orderBy(asc(tags.name))
  return { items: rows.map(({ createdAt, ...rest }) => ({ ...rest, createdAt: createdAt.toISOString() })) }
}
