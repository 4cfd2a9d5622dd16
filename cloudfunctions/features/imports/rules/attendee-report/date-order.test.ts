import { dateOrderJudge, type TimeSequence } from './date-order'
import { readTime } from '../../../sync/rules/attendee-report/wall-time'

const sequence = (...raw: string[]) => raw.map((text) => readTime(text))

function decide(...sequences: TimeSequence[]) {
  const judge = dateOrderJudge()
  sequences.forEach(judge.take)
  return judge.decide()
}

describe('the order of a slash date', () => {
  it.each([
    ['a second part above 12 puts the month first', ['08/28/2026 10:00'], 'month_first'],
    ['a first part above 12 puts the day first', ['28/08/2026 10:00'], 'day_first'],
    ['registration is never after the join', ['07/08/2026 10:00', '01/09/2026 10:00'], 'day_first'],
    ['the leave time is never before the join time', ['08/12/2026 23:50', '09/01/2026 00:20'], 'month_first'],
    ['dates with month names need no order', ['Mar 08, 2020 10:00'], 'not_needed'],
    ['dates that are the same in both orders need no order', ['08/08/2026 10:00', '09/09/2026 10:00'], 'not_needed'],
  ])('is known: %s', (_why, raw, order) => {
    const decision = decide(sequence(...raw))

    expect(decision.order).toBe(order)
  })

  it('lets a part above 12 decide before the order of the times', () => {
    const decision = decide(sequence('28/03/2026 10:00'), sequence('02/05/2026 10:00', '03/04/2026 10:00'))

    expect(decision.order).toBe('day_first')
  })

  it('must be chosen by the operator, with one date shown both ways, when nothing decides it', () => {
    const decision = decide(sequence('08/01/2026 09:00', '08/09/2026 10:50', '08/09/2026 11:20'))

    expect(decision).toEqual({
      order: 'ambiguous',
      example: { written: '08/01/2026 09:00', monthFirst: '2026-08-01', dayFirst: '2026-01-08' },
    })
  })
})
