import type { Database } from '../../db/database'
import { prepared } from '../../db/prepared'

const select = prepared<{ id: string }>(
  'existing-contact',
  `select c.id from contacts named join contacts c on c.id = coalesce(named.merged_into, named.id)
   where named.id = $1 and c.deleted_at is null`,
)

/** The present contact of an old session: the person may have been merged into another row, or erased. */
export async function resolveMergedContact(contactId: string, db: Database): Promise<string | undefined> {
  const [row] = await select(db, [contactId])
  return row?.id
}
