import type { SessionChoice } from '../../../../shared/contracts/webinar-sessions'
import { chooseSessions } from './choose-sessions'

const at = (clock: string) => new Date(`2026-11-${clock}:00Z`)
const plan = { startsAt: at('10T19:00'), endsAt: at('10T20:00') }
const session = (id: string, from: string, to: string | null, choice: SessionChoice | null = null) => ({
  id,
  startedAt: at(from),
  endedAt: to === null ? null : at(to),
  choice,
})
const rehearsal = session('rehearsal', '09T13:00', '09T14:00')
const main = session('main', '10T18:58', '10T20:01')

describe('which sessions belong to a webinar', () => {
  it.each<[string, ReturnType<typeof session>[], Record<string, string>]>([
    ['the one in the planned time', [rehearsal, main], { rehearsal: 'elsewhere', main: 'overlaps' }],
    ['the nearest one where none is in the planned time', [rehearsal], { rehearsal: 'nearest' }],
    [
      'held early, with a rehearsal before',
      [rehearsal, session('early', '10T15:00', '10T16:00')],
      { rehearsal: 'elsewhere', early: 'nearest' },
    ],
    [
      'live again soon after, and once more the next day',
      [main, session('again', '10T20:30', '10T21:00'), session('next', '11T19:00', '11T20:00')],
      { main: 'overlaps', again: 'continues', next: 'elsewhere' },
    ],
    ['one that is still running', [session('runs', '10T19:05', null)], { runs: 'overlaps' }],
    [
      'one that ends when the plan begins',
      [session('just', '10T18:00', '10T19:00'), main],
      { just: 'elsewhere', main: 'overlaps' },
    ],
    ['one of zero length in the planned time', [session('short', '10T19:30', '10T19:30')], { short: 'overlaps' }],
    [
      'an operator’s choice before the times',
      [
        { ...rehearsal, choice: 'included' },
        { ...main, choice: 'left_out' },
      ],
      { rehearsal: 'included', main: 'left_out' },
    ],
    ['nothing', [], {}],
  ])('%s', (_, sessions, expected) => {
    expect(Object.fromEntries(chooseSessions(sessions.toReversed(), plan))).toEqual(expected)
  })

  it('all of them where the webinar is known only from reports', () => {
    expect([...chooseSessions([rehearsal, main], null).values()]).toEqual(['only_reported', 'only_reported'])
  })
})
