import type { MoveRefusal, ProgramProgress, ProgramStatus } from '../../../../shared/contracts/programs'

/**
 * Why a member with status `from` (undefined: not a member) cannot be moved to `to`; undefined when they can. Statuses
 * go forward only.
 */
export function moveRefusal(
  from: { status: ProgramStatus; progress: ProgramProgress | null } | undefined,
  to: ProgramStatus,
): MoveRefusal | undefined {
  if (!from) return 'not_a_member'
  if (from.status === to) return 'there_already'
  if (to === 'attended' || to === 'no_show') return 'set_by_sync'
  if (to === 'invited' || to === 'cancelled') return 'no_way_back'
  if (from.status === 'attended' || from.status === 'no_show') return 'no_way_back'
  return from.progress === 'waiting' || from.progress === 'pending' ? 'under_way' : undefined
}
