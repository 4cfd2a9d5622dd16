import { and, eq, isNull, sql } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { WebinarSession } from '../../../shared/contracts/webinar-sessions'
import { isCountedFor } from './rules/choose-sessions'
import type { Tx } from '../../db/database'
import { webinars } from '../../db/tables/webinars'
import type { Deps } from '../../ports/deps'
import { judgedSessions, sessionOfStay } from './count-sessions'

/** All sessions of the webinar, oldest first, with whether each counts and why. */
export async function listSessions({ id }: { id: Id }, { db }: Pick<Deps, 'db'>): Promise<{ items: WebinarSession[] }> {
  const [webinar] = await db
    .select({ id: webinars.id })
    .from(webinars)
    .where(and(eq(webinars.id, id), isNull(webinars.deletedAt)))
  if (!webinar) throw new AppError('not_found', 'webinar_not_found')
  return { items: await sessionViews(id, db) }
}

export async function sessionViews(webinarId: Id, tx: Tx): Promise<WebinarSession[]> {
  const sessions = await judgedSessions(webinarId, tx)
  const staysOf = await staysBySession(webinarId, tx)
  return sessions.map(({ id, externalSessionId, startedAt, endedAt, reason }) => ({
    id,
    startedAt: startedAt.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
    isCounted: isCountedFor(reason),
    reason,
    isImported: isReported(externalSessionId),
    stays: staysOf.get(id) ?? 0,
  }))
}

/** Sessions from imported reports contain their start in the id. */
export const REPORTED = 'report-'
const isReported = (externalSessionId: string) => externalSessionId.startsWith(REPORTED)

async function staysBySession(webinarId: Id, tx: Tx): Promise<Map<string, number>> {
  const { rows } = await tx.execute<{ session_id: string; stays: number }>(sql`
    select session_id, count(*)::int as stays
    from watch_stays w ${sessionOfStay(webinarId)}
    where w.webinar_id = ${webinarId} and w.kind = 'live' and w.role = 'attendee' and session_id is not null
    group by session_id`)
  return new Map(rows.map(({ session_id, stays }) => [session_id, stays]))
}
