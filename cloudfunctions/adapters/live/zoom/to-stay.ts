import type { ProviderSession, ProviderStay } from '../../../ports/live-provider'
import { numberOf, textOf, type Row } from '../rows'
import { Unusable } from '../usable-rows'
import { momentOf } from './moment-of'
import { personOf } from './person-of'
import type { RoleReader } from './roles'

/**
 * A row of the participants report: one join. A rejoin is another row under another `user_id`, so the key is the same
 * whenever and from whichever list it is read.
 */
export function toStay(
  row: Row,
  { externalSessionId, endedAt }: ProviderSession,
  roleOf: RoleReader,
): ProviderStay | Unusable | undefined {
  if (textOf(row, ['status']) === 'in_waiting_room') return undefined
  const startedAt = startOf(row)
  if (!startedAt) return new Unusable('no_time', textOf(row, ['join_time']))

  const who = textOf(row, ['user_id', 'participant_user_id', 'id', 'user_email']) ?? personOf(row).name ?? ''
  return {
    ...personOf(row),
    sourceKey: `${externalSessionId}|${who}|${startedAt.toISOString()}`,
    externalSessionId,
    kind: 'live',
    role: roleOf(row),
    startedAt,
    endedAt: endOf(row, startedAt, endedAt !== undefined),
    precision: 'second',
  }
}

/** Where only the leave is written, the row's own seconds lead back to the join. */
function startOf(row: Row): Date | undefined {
  const joinedAt = momentOf(row, 'join_time')
  if (joinedAt) return joinedAt

  const [leftAt, seconds] = [momentOf(row, 'leave_time'), numberOf(row, ['duration']) ?? 0]
  return leftAt && seconds > 0 ? new Date(leftAt.getTime() - seconds * 1000) : undefined
}

/** A leave that is missing after the end is told by the row's seconds; without them, or before the join, the stay has no length. */
function endOf(row: Row, startedAt: Date, isOver: boolean): Date | undefined {
  const leftAt = momentOf(row, 'leave_time')
  if (leftAt) return leftAt < startedAt ? startedAt : leftAt
  return isOver ? new Date(startedAt.getTime() + Math.max(0, numberOf(row, ['duration']) ?? 0) * 1000) : undefined
}
