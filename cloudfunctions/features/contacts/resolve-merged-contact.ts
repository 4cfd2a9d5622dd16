import type { Database } from '../../db/database'
import { prepared } from '../../db/prepared'

const select = prepared<{ id: string }>(
  'existing-contact',
  `select c.id from contacts named join contacts c on c.id = coalesce(named.merged_into, named.id)
   where named.id = $1 and c.deleted_at is null`,
)

/** Who a session of some weeks ago speaks of today: the person may have been joined into another row, or erased. */
export async function resolveMergedContact(contactId: string, db: Database): Promise<string | undefined> {
  const [row] = await select(db, [contactId])
  return row?.id
}
