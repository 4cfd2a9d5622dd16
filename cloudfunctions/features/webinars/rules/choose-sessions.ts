import type { SessionChoice, SessionReason } from '../../../../shared/contracts/webinar-sessions'

export type HeldSession = {
  id: string
  startedAt: Date
  /** Null while it runs. */
  endedAt: Date | null
  /** An operator's choice; it counts more than the times. */
  choice: SessionChoice | null
}

type Planned = { startsAt: Date; endsAt: Date }

/** Going live again after a break continues the session. */
const CONTINUES_WITHIN_MS = 60 * 60_000
const WITHOUT_END_MS = 60_000

/**
 * Which sessions belong to a webinar: those held in its planned time and their continuations. Where there was none, the
 * nearest. Without a plan (the webinar is known only from reports) all of them. Returns a reason for each session.
 */
export function chooseSessions(sessions: HeldSession[], planned: Planned | null): Map<string, SessionReason> {
  const open = sessions
    .filter(({ choice }) => choice === null)
    .toSorted((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
  const reasons = new Map<string, SessionReason>()
  for (const { id, choice } of sessions) if (choice) reasons.set(id, choice)
  if (!planned) {
    for (const { id } of open) reasons.set(id, 'only_reported')
    return reasons
  }

  const inTime = open.filter((session) => distance(session, planned) === 0)
  const core = inTime.length > 0 ? inTime : nearest(open, planned)
  for (const { id } of core) reasons.set(id, inTime.length > 0 ? 'overlaps' : 'nearest')

  let reached = Math.max(...core.map(endOf))
  for (const session of open) {
    if (reasons.has(session.id)) continue
    const wait = session.startedAt.getTime() - reached
    const isContinued = core.length > 0 && wait >= 0 && wait <= CONTINUES_WITHIN_MS
    if (isContinued) reached = Math.max(reached, endOf(session))
    reasons.set(session.id, isContinued ? 'continues' : 'elsewhere')
  }
  return reasons
}

export const isCountedFor = (reason: SessionReason): boolean => reason !== 'elsewhere' && reason !== 'left_out'

function nearest(sessions: HeldSession[], planned: Planned): HeldSession[] {
  const [first] = sessions.toSorted((a, b) => distance(a, planned) - distance(b, planned))
  return first ? [first] : []
}

/** Milliseconds between a session and the plan; 0 where they share some time. */
function distance(session: HeldSession, { startsAt, endsAt }: Planned): number {
  const from = session.startedAt.getTime()
  const plannedEnd = Math.max(endsAt.getTime(), startsAt.getTime() + WITHOUT_END_MS)
  if (from >= plannedEnd) return from - plannedEnd + 1
  if (endOf(session) <= startsAt.getTime()) return startsAt.getTime() - endOf(session) + 1
  return 0
}

/** A running session has no end yet; one without length overlaps the time in which it began. */
const endOf = ({ startedAt, endedAt }: HeldSession) =>
  endedAt ? Math.max(endedAt.getTime(), startedAt.getTime() + 1) : startedAt.getTime() + WITHOUT_END_MS
