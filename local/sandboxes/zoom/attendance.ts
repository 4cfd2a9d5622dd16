import type { Held, Join } from './state'
import { iso } from './wire'
import type { World } from './world'

/**
 * Durations are only complete some time after the end. Until then rows are missing, and the durations of the others are
 * 0.
 */
export function reportedJoins(world: World, held: Held): { joins: Join[]; isComplete: boolean } {
  const minutes = held.reportAfterMinutes ?? world.settings.reportAfterMinutes
  const isComplete = world.now() >= (held.endedAt ?? 0) + minutes * 60_000
  return { joins: isComplete ? held.joins : held.joins.slice(0, Math.ceil(held.joins.length / 2)), isComplete }
}

/** The seconds of this join alone. */
export function secondsOf({ joinedAt, leftAt, reportedSeconds }: Join): number {
  return reportedSeconds ?? Math.max(0, Math.round(((leftAt ?? joinedAt) - joinedAt) / 1000))
}

/** One row of either list of participants. The registrant's id is only included when it was requested. */
export function participantRow(
  join: Join,
  { isComplete, withRegistrant }: { isComplete: boolean; withRegistrant: boolean },
) {
  const { userId, participantUserId, name, phone, email, joinedAt, leftAt, registrantId, isWaiting } = join
  return {
    id: participantUserId,
    user_id: userId,
    name: phone ?? name,
    user_email: email,
    join_time: iso(joinedAt),
    ...(leftAt !== undefined && { leave_time: iso(leftAt) }),
    duration: isComplete ? secondsOf(join) : 0,
    ...(withRegistrant && { registrant_id: registrantId }),
    failover: false,
    status: isWaiting ? 'in_waiting_room' : 'in_meeting',
  }
}
