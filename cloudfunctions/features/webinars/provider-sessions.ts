import { desc, eq, sql } from 'drizzle-orm'
import type { Id } from '../../../shared/contracts/ids'
import type { Tx } from '../../db/database'
import { providerAccounts } from '../../db/tables/provider-accounts'
import { webinarSessions } from '../../db/tables/webinars'
import type { ProviderSession } from '../../ports/live-provider'
import { countSessions } from './count-sessions'

type OfWebinar<Session> = Session & { webinarId: Id }

/**
 * A provider that keeps its sessions apart reported a start: stored under the session's own id. Reported again, it
 * changes nothing.
 */
export async function openSession(
  { webinarId, externalSessionId, startedAt }: OfWebinar<Pick<ProviderSession, 'externalSessionId' | 'startedAt'>>,
  tx: Tx,
): Promise<void> {
  await tx.insert(webinarSessions).values({ webinarId, externalSessionId, startedAt }).onConflictDoNothing()
}

/** The provider reported an end, which may arrive before the start does. */
export async function closeSession(
  {
    webinarId,
    externalSessionId,
    startedAt,
    endedAt,
  }: OfWebinar<{ externalSessionId: string; startedAt?: Date; endedAt: Date }>,
  tx: Tx,
): Promise<void> {
  await tx
    .insert(webinarSessions)
    .values({ webinarId, externalSessionId, startedAt: startedAt ?? endedAt, endedAt })
    .onConflictDoUpdate({
      target: [webinarSessions.webinarId, webinarSessions.externalSessionId],
      set: { endedAt, ...(startedAt && { startedAt }) },
    })
  await countSessions(webinarId, tx)
}

/**
 * The provider's own list of sessions counts more than webhook events. A session without an end keeps its stored end:
 * it may still run, or its report is not written yet.
 */
export async function saveSessions(webinarId: Id, sessions: ProviderSession[], tx: Tx): Promise<void> {
  const over = sessions.filter((session) => session.endedAt)
  if (over.length === 0) return
  await tx
    .insert(webinarSessions)
    .values(
      over.map(({ externalSessionId, startedAt, endedAt }) => ({ webinarId, externalSessionId, startedAt, endedAt })),
    )
    .onConflictDoUpdate({
      target: [webinarSessions.webinarId, webinarSessions.externalSessionId],
      set: { startedAt: sql`excluded.started_at`, endedAt: sql`excluded.ended_at` },
    })
  await countSessions(webinarId, tx)
}

/**
 * What is known of its sessions, and whether the provider calls us at all. A rehearsal before the planned time ends
 * nothing.
 */
export async function whatWasHeld(
  { webinarId, providerAccountId, startsAt }: { webinarId: Id; providerAccountId: Id | null; startsAt: Date },
  tx: Tx,
): Promise<{ openSince?: Date; lastEndedAt?: Date; hasEnded: boolean; tellsOfStarts: boolean }> {
  const sessions = await tx
    .select()
    .from(webinarSessions)
    .where(eq(webinarSessions.webinarId, webinarId))
    .orderBy(desc(webinarSessions.startedAt))
  const [account] = providerAccountId
    ? await tx
        .select({ seenAt: providerAccounts.callbackSeenAt })
        .from(providerAccounts)
        .where(eq(providerAccounts.id, providerAccountId))
    : []
  return {
    lastEndedAt: sessions.find(({ endedAt }) => endedAt !== null)?.endedAt ?? undefined,
    openSince: sessions.find(({ endedAt }) => endedAt === null)?.startedAt,
    hasEnded: sessions.some(({ endedAt }) => endedAt !== null && endedAt > startsAt),
    tellsOfStarts: Boolean(account?.seenAt),
  }
}
