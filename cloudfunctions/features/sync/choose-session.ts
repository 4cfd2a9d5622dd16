import { and, eq } from 'drizzle-orm'
import { AppError } from '../../../shared/contracts/app-error'
import type { Id } from '../../../shared/contracts/ids'
import type { SessionChoice, WebinarSession } from '../../../shared/contracts/webinar-sessions'
import { audit } from '../../db/audit'
import { factsLock, holdLock } from '../../db/hold-lock'
import { webinars, webinarSessions } from '../../db/tables/webinars'
import type { Operator } from '../../ports/caller'
import type { Deps } from '../../ports/deps'
import { deriveAttendance } from './derive-attendance'
import { joinPeople } from './join-people'
import { countSessions } from '../webinars/count-sessions'
import { sessionViews } from '../webinars/list-sessions'

type Choice = { id: Id; sessionId: Id; choice: SessionChoice | 'auto' }

/**
 * Includes a session in the webinar or leaves it out. Attendance, timelines and figures are derived again in the same
 * transaction.
 */
export async function chooseSession(
  { id, sessionId, choice }: Choice,
  operator: Operator,
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
): Promise<{ items: WebinarSession[] }> {
  return db.transaction(async (tx) => {
    await holdLock(factsLock(id), tx)
    const [found] = await tx
      .select({ session: webinarSessions, webinar: webinars })
      .from(webinarSessions)
      .innerJoin(webinars, eq(webinars.id, webinarSessions.webinarId))
      .where(and(eq(webinarSessions.id, sessionId), eq(webinarSessions.webinarId, id)))
    if (!found) throw new AppError('not_found', 'session_not_found')
    const { session, webinar } = found

    const chosen = choice === 'auto' ? null : choice
    if (chosen !== session.choice) {
      await tx.update(webinarSessions).set({ choice: chosen }).where(eq(webinarSessions.id, sessionId))
      await countSessions(id, tx)
      await joinPeople(webinar, clock.now(), tx)
      await deriveAttendance(id, tx)
      await audit(tx, operator, {
        action: 'webinar.session_chosen',
        subjectType: 'webinar',
        subjectId: id,
        before: { sessionChoice: session.choice ?? 'auto' },
        after: { session: session.startedAt.toISOString(), sessionChoice: choice },
        occurredAt: clock.now(),
      })
    }
    return { items: await sessionViews(id, tx) }
  })
}
