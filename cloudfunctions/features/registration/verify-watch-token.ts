import { sql } from 'drizzle-orm'
import type { Deps } from '../../ports/deps'
import { readWatchToken } from './watch-token'

type Question = { pass: string; email: string; webinarId: string }

/**
 * Whether the bearer of this token may watch this webinar now: the token is ours and not expired, was issued for this
 * webinar and for the person whose address the provider names, and that person is still registered. One indexed query;
 * a check uses nothing up.
 */
export async function verifyWatchToken(
  { pass, email, webinarId }: Question,
  deps: Pick<Deps, 'config' | 'db' | 'keys' | 'clock'>,
): Promise<boolean> {
  const says = readWatchToken(pass, deps)
  const [local = '', domain = ''] = email.trim().toLowerCase().split('@')
  if (says?.webinarId !== webinarId || !local.startsWith('c_') || domain !== deps.config.VIEWER_DOMAIN.toLowerCase())
    return false

  const { rowCount } = await deps.db.execute(sql`
    select from contacts named
    join contacts c on c.id = coalesce(named.merged_into, named.id) and c.deleted_at is null
    join registrations r on r.contact_id = c.id and r.webinar_id = ${says.webinarId} and r.status = 'registered'
    join webinars w on w.id = r.webinar_id and w.deleted_at is null
    where named.id = ${says.contactId} and named.viewer_key = ${local.slice(2)}`)
  return rowCount === 1
}
