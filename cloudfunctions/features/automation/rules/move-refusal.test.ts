import type { MoveRefusal, ProgramProgress, ProgramStatus } from '../../../../shared/contracts/programs'
import { moveRefusal } from './move-refusal'

it.each<[ProgramStatus | 'nobody', ProgramProgress | null, ProgramStatus, MoveRefusal | undefined]>([
  ['invited', null, 'registered', undefined],
  ['invited', 'refused', 'registered', undefined],
  ['cancelled', null, 'registered', undefined],
  ['invited', 'waiting', 'registered', 'under_way'],
  ['invited', 'pending', 'registered', 'under_way'],
  ['nobody', null, 'registered', 'not_a_member'],
  ['registered', null, 'registered', 'there_already'],
  ['registered', null, 'invited', 'no_way_back'],
  ['attended', null, 'registered', 'no_way_back'],
  ['no_show', null, 'invited', 'no_way_back'],
  ['registered', null, 'attended', 'set_by_sync'],
  ['attended', null, 'no_show', 'set_by_sync'],
  ['registered', null, 'cancelled', 'no_way_back'],
])('decides a move of somebody %s (%s) to %s', (status, progress, to, refusal) => {
  expect(moveRefusal(status === 'nobody' ? undefined : { status, progress }, to)).toBe(refusal)
})
