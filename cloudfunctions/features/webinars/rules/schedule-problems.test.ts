import { scheduleProblems, toMinute } from './schedule-problems'

const now = new Date('2026-03-01T08:00:00Z')
const at = (time: string) => new Date(`2026-03-01T${time}Z`)

describe('the schedule of a webinar', () => {
  it.each([
    ['a future hour', at('09:00:00'), at('10:00:00'), []],
    ['a start that passed four minutes ago', at('07:56:00'), at('10:00:00'), []],
    ['a start that passed ten minutes ago', at('07:50:00'), at('10:00:00'), ['startsAt']],
    ['an end before the start', at('10:00:00'), at('09:00:00'), ['endsAt']],
    ['an end at the start', at('10:00:00'), at('10:00:00'), ['endsAt']],
    ['a webinar of eight days', at('09:00:00'), new Date('2026-03-09T09:00:01Z'), ['endsAt']],
  ])('is checked: %s', (_, startsAt, endsAt, wrongFields) => {
    expect(Object.keys(scheduleProblems({ startsAt, endsAt }, now))).toEqual(wrongFields)
  })

  it('is kept to the minute', () => {
    expect(toMinute('2026-03-01T17:30:45+08:00')).toEqual(new Date('2026-03-01T09:30:00Z'))
  })
})
