import { inOrder, wallNumber } from '../../../sync/rules/attendee-report/wall-time'
import type { DateOrder, WallTime, WrittenTime } from '../../../sync/rules/attendee-report/wall-time'

/** Times of one row that must be in order: registration, join, leave, report. */
export type TimeSequence = (WrittenTime | null)[]

const ORDERS: DateOrder[] = ['month_first', 'day_first']

export type DateOrderDecision = { order: DateOrder | 'not_needed' } | { order: 'ambiguous'; example: DateExample }

/** One date written out both ways, for the question that only the operator can answer. */
export interface DateExample {
  written: string
  monthFirst: string
  dayFirst: string
}

type Faults = Record<DateOrder, number>

/**
 * Nothing in a report says whether `08/09/2026` is August or September. A part above 12 decides; otherwise the order
 * that keeps registration before join, join before leave and leave before the report; otherwise the operator chooses.
 * Processes row after row.
 */
export function dateOrderJudge(): { take(sequence: TimeSequence): void; decide(): DateOrderDecision } {
  let first: WrittenTime | undefined
  const byCalendar: Faults = { month_first: 0, day_first: 0 }
  const bySequence: Faults = { month_first: 0, day_first: 0 }

  return {
    take(sequence) {
      const slashes = sequence.flatMap((time) => (time && isTwoWay(time) ? [time] : []))
      first ??= slashes[0]
      for (const order of ORDERS) {
        byCalendar[order] += slashes.filter((time) => !inOrder(time, order)).length
        bySequence[order] += stepsBack(sequence, order)
      }
    },
    decide() {
      if (!first) return { order: 'not_needed' }
      const order = fewer(byCalendar) ?? fewer(bySequence)
      return order ? { order } : { order: 'ambiguous', example: writtenOut(first) }
    },
  }
}

function isTwoWay({ isSlash, wall }: WrittenTime): boolean {
  return isSlash && wall.month !== wall.day
}

function fewer(faults: Faults): DateOrder | null {
  if (faults.month_first === faults.day_first) return null
  return faults.month_first < faults.day_first ? 'month_first' : 'day_first'
}

function stepsBack(sequence: TimeSequence, order: DateOrder): number {
  const moments = sequence.flatMap((time) => {
    const wall = time && inOrder(time, order)
    return wall ? [wallNumber(wall)] : []
  })
  return moments.filter((moment, index) => index > 0 && moment < (moments[index - 1] ?? moment)).length
}

function writtenOut(time: WrittenTime): DateExample {
  return {
    written: time.raw,
    monthFirst: isoDate(inOrder(time, 'month_first')),
    dayFirst: isoDate(inOrder(time, 'day_first')),
  }
}

function isoDate(wall: WallTime | null): string {
  return wall ? new Date(wallNumber(wall)).toISOString().slice(0, 10) : ''
}
