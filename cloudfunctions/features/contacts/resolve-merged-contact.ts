import type { Database } from '../../db/database'
import { prepared } from '../../db/prepared'
import { isSessionValid } from './sql/is-session-valid.sql'

const select = prepared<{ id: string }>(
  'existing-contact',
  `select c.id from contacts named join contacts c on c.id = coalesce(named.merged_into, named.id)
   where named.id = $1 and c.deleted_at is null and ${isSessionValid('named', 'c', '$2::timestamptz')}`,
)

/**
 * The present contact of an old session: the person may have been merged into another row, or erased, or have revoked
 * the session, which was issued at `signedInAt`.
 */
export async function resolveMergedContact(
  contactId: string,
  db: Database,
  signedInAt?: Date,
): Promise<string | undefined> {
  const [row] = await select(db, [contactId, signedInAt ?? null])
  return row?.id
}
