import type { Database } from '../../db/database'
import { prepared } from '../../db/prepared'
import { mustFollow } from './sql/must-follow.sql'

const select = prepared<{ isHeldBack: boolean }>(
  'must-follow',
  `select ${mustFollow} as "isHeldBack" from webinars w, contacts c where w.id = $1 and c.id = $2`,
)

/** Cheap enough to be called each second while somebody follows. */
export async function mustFollowFirst(webinarId: string, contactId: string, db: Database): Promise<boolean> {
  const [row] = await select(db, [webinarId, contactId])
  return row?.isHeldBack ?? false
}
