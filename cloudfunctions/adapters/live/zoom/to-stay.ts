import type { ProviderSession, ProviderStay } from '../../../ports/live-provider'
import { textOf, type Row } from '../rows'
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
): ProviderStay | undefined {
  const startedAt = momentOf(row, 'join_time')
  if (!startedAt || textOf(row, ['status']) === 'in_waiting_room') return undefined

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

/** A leave that is missing after the end, or lies before the join, leaves a stay of no length. */
function endOf(row: Row, startedAt: Date, isOver: boolean): Date | undefined {
  const leftAt = momentOf(row, 'leave_time')
  if (!leftAt) return isOver ? startedAt : undefined
  return leftAt < startedAt ? startedAt : leftAt
}
